package org.polybius.read.html;
import com.fasterxml.jackson.databind.*;
import java.nio.file.*; import java.util.*; import java.util.stream.*; import java.util.zip.*; import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup; import org.jsoup.parser.Parser;
public class Trial {
  static List<String> grams(String t){ List<String> w=new ArrayList<>(); var m=java.util.regex.Pattern.compile("[\\p{L}\\p{N}_]+").matcher(t); while(m.find()) w.add(m.group()); List<String> g=new ArrayList<>(); if(w.size()<4&&!w.isEmpty()) g.add(String.join(" ",w)); for(int i=0;i+4<=w.size();i++) g.add(String.join(" ",w.subList(i,i+4))); return g;}
  public static void main(String[] a) throws Exception {
    Path dir=Path.of(a[0]); JsonNode gold=new ObjectMapper().readTree(Files.readString(dir.resolve("ground-truth.json")));
    double sp=0,sr=0; int n=0; List<String> out=new ArrayList<>();
    MainText mt=new MainText(PartNames.standard(), Lines.standard());
    String only=a.length>1?a[1]:null;
    for (var it=gold.fields(); it.hasNext();){ var e=it.next(); if(only!=null&&!e.getKey().startsWith(only)) continue;
      String html=new String(new GZIPInputStream(Files.newInputStream(dir.resolve("html/"+e.getKey()+".html.gz"))).readAllBytes(), StandardCharsets.UTF_8);
      var doc=Jsoup.parse(html,"",Parser.htmlParser().setTrackPosition(true));
      String body; body=mt.of(doc).stream().map(Block::text).collect(Collectors.joining("\n\n"));
      String g=e.getValue().path("articleBody").asText();
      Map<String,Integer> pc=new HashMap<>(), gc=new HashMap<>(); List<String> pg=grams(body), gg=grams(g);
      pg.forEach(x->pc.merge(x,1,Integer::sum)); gg.forEach(x->gc.merge(x,1,Integer::sum));
      int tp=0; for(var x:pc.entrySet()) tp+=Math.min(x.getValue(), gc.getOrDefault(x.getKey(),0));
      double p=pg.isEmpty()?0:(double)tp/pg.size(), r=gg.isEmpty()?1:(double)tp/gg.size(); if (pg.isEmpty()&&gg.isEmpty()) p=1;
      sp+=p; sr+=r; n++;
      out.add(String.format(Locale.ROOT,"%.3f p%.3f r%.3f %s %s", p+r==0?0:2*p*r/(p+r),p,r,e.getKey().substring(0,8),e.getValue().path("url").asText()));
      if(only!=null){ System.out.println("=== EXTRA"); for(String b:body.split("\n\n")) { long h=grams(b).stream().filter(gc::containsKey).count(); if(h*2<grams(b).size()) System.out.println("  + "+b.substring(0,Math.min(200,b.length()))); }
        System.out.println("=== MISSED"); for(String b:g.split("\n+")) { long h=grams(b).stream().filter(pc::containsKey).count(); if(h*2<grams(b).size()) System.out.println("  - "+b.substring(0,Math.min(200,b.length()))); } }
    }
    Collections.sort(out); out.stream().limit(Integer.parseInt(a.length>2?a[2]:"30")).forEach(System.out::println);
    double p=sp/n,r=sr/n; System.out.printf(Locale.ROOT,"P %.4f R %.4f F1 %.4f n %d%n",p,r,2*p*r/(p+r),n);
  }
}
