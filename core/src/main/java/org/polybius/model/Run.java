package org.polybius.model;

/**
 * What read a report; times of running live in the ledger only.
 *
 * @param software name and version
 * @param rules hash of the rule files
 * @param models hash of the models
 */
public record Run(String software, String rules, String models) {}
