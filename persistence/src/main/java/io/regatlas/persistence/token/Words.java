package io.regatlas.persistence.token;

import com.ibm.icu.util.VersionInfo;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.persistence.token.Word.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.Version;

/**
 * Takes texts apart, stored ones and asked ones alike: word boundaries of Unicode (UAX 29, by Lucene's tokenizer), letters
 * parted from digits so that {@code T35273} is {@code T 35273}, and characters of Chinese one by one, each with the next. What
 * is neither letter nor digit parts words and is gone, so that all spellings of an official number have the same words.
 */
public final class Words {

    /** What else than our own code the words hang on. */
    public static final String VERSION = "Lucene " + Version.LATEST + ", ICU " + VersionInfo.ICU_VERSION;

    /** English words so common that they tell nothing, by code point. */
    public static final List<String> COMMON = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream()
            .map(word -> new String((char[]) word))
            .sorted(CodePoints.ORDER)
            .toList();

    /** A longer run of letters is cut into several. */
    private static final int LONGEST = 100;

    private static final Set<String> CHARACTER_TYPES = Set.of(
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA]);

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");
    private static final Pattern PIECE = Pattern.compile("(\\p{Nd}+)|[\\p{L}\\p{M}\\p{Nl}\\p{No}\\p{So}]+");

    private final FoldedText text;
    private final List<Word> words = new ArrayList<>();
    private int behindCharacter = -1;

    private Words(FoldedText text) {
        this.text = text;
    }

    /** The words of a text, in its order. */
    public static List<Word> of(String text) {
        Words words = new Words(FoldedText.of(text));
        words.read();
        return withFollowers(words.words);
    }

    private void read() {
        String folded = text.text();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            tokenizer.setMaxTokenLength(LONGEST);
            tokenizer.setReader(new StringReader(folded));
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (CHARACTER_TYPES.contains(type.type())) {
                    addCharacter(folded, offset.startOffset(), offset.endOffset());
                } else {
                    addPieces(folded, offset.startOffset(), offset.endOffset());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void addCharacter(String folded, int from, int to) {
        add(Kind.CHARACTER, folded.substring(from, to), from == behindCharacter, from, to);
        behindCharacter = to;
    }

    private void addPieces(String folded, int from, int to) {
        String token = POSSESSIVE.matcher(folded.substring(from, to)).replaceFirst("");
        Matcher piece = PIECE.matcher(token);
        boolean joined = false;
        while (piece.find()) {
            Kind kind = piece.group(1) == null ? Kind.LETTERS : Kind.NUMBER;
            add(kind, piece.group(), joined, from + piece.start(), from + piece.end());
            joined = true;
        }
    }

    private void add(Kind kind, String word, boolean joined, int from, int to) {
        String root = kind == Kind.LETTERS ? Roots.of(word) : "";
        boolean common = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
        words.add(new Word(kind, word, root, common, joined, text.start(from), text.end(to)));
    }

    private static List<Word> withFollowers(List<Word> words) {
        List<Word> followed = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean goesOn = word.kind() == Kind.CHARACTER
                    && i + 1 < words.size()
                    && words.get(i + 1).kind() == Kind.CHARACTER
                    && words.get(i + 1).joined();
            followed.add(goesOn ? before(word, words.get(i + 1)) : word);
        }
        return followed;
    }

    private static Word before(Word word, Word next) {
        return new Word(word.kind(), word.text() + next.text(), "", false, word.joined(), word.start(), word.end());
    }
}
