package ruhui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            The unit’s seal          | The unit's seal          | The unit's seal
            the units’ “Form 1”.     | the units' "Form 1".     | the units’ “Form 1”.
            ‘one’                    | 'one'                    | ‘one’
            建设“智慧供热”平台          | 建设“智慧供热”平台          | 建设“智慧供热”平台
            O’Neill 热力（“北方”）     | O'Neill 热力（“北方”）     | O'Neill 热力（“北方”）
            """)
    void english_quotes_are_narrow(String text, String english, String chinese) {
        assertThat(Quotes.narrow(text, true)).isEqualTo(english);
        assertThat(Quotes.narrow(text, false)).isEqualTo(chinese);
    }
}
