public import Diagnostics

extension CPEError {
    /// What is wrong with the name and what to write instead.
    public var wording: Wording {
        switch self {
        case .notAName(let text):
            Wording(
                ja: "「\(text)」はCPE名ではありません。「cpe:2.3:」または「cpe:/」で始まる必要があります。",
                en: "“\(text)” is not a CPE name. It must begin with “cpe:2.3:” or “cpe:/”.")
        case .tooLong(let text):
            Wording(
                ja: "CPE名が長すぎます（上限\(CPE.maximumLength)バイト）: \(text)",
                en: "The CPE name is too long (limit: \(CPE.maximumLength) bytes): \(text)")
        case .fieldCount(let text, let found, let isURI):
            isURI
                ? Wording(
                    ja: "「\(text)」の項目は\(found)個です。CPE 2.2のURIに書けるのは7個までです。",
                    en: "“\(text)” has \(found) components. A CPE 2.2 URI has at most 7.")
                : Wording(
                    ja: "「\(text)」の属性は\(found)個です。CPE 2.3では11個すべてが必要です。言うことがない属性は「*」にし、値の中のコロンは「\\:」と書いてください。",
                    en:
                        "“\(text)” has \(found) attributes. CPE 2.3 needs 11: write “*” for “any”, and “\\:” for a colon in a value."
                )
        case .unknownPart(let text):
            Wording(
                ja: "「\(text)」のpart属性は、a（アプリケーション）、o（OS）、h（ハードウェア）、*、-のどれでもありません。",
                en: "The part of “\(text)” is none of a (application), o (operating system), h (hardware), * and -.")
        case .emptyValue(let text, let field):
            Wording(
                ja: "「\(text)」の\(field.name)が空です。言うことがなければ「*」と書いてください。",
                en: "The \(field.name) of “\(text)” is empty. Write “*” if there is nothing to say.")
        case .illegalCharacter(let text, let field, let offset):
            Wording(
                ja: "「\(text)」の\(field.name)に、そのままでは書けない文字があります（\(offset + 1)バイト目）。記号には「\\」を前に付けてください。",
                en: "The \(field.name) of “\(text)” has a character at byte \(offset + 1) that cannot stand there. Put “\\” before punctuation.")
        case .misplacedWildcard(let text, let field):
            Wording(
                ja: "「\(text)」の\(field.name)のワイルドカード（*と?）は、値の先頭か末尾にだけ置けます。文字そのものなら「\\*」「\\?」と書いてください。",
                en: "Wildcards in the \(field.name) of “\(text)” may only begin or end the value. Write “\\*” or “\\?” for the characters.")
        case .illegalEscape(let text, let field):
            Wording(
                ja: "「\(text)」の\(field.name)の「\\」の使い方が正しくありません。「\\」の後には記号が必要です。",
                en: "A “\\” in the \(field.name) of “\(text)” is not followed by a punctuation mark.")
        case .illegalPercentForm(let text, let field):
            Wording(
                ja: "「\(text)」の\(field.name)に、CPEで使えない「%」の書き方があります。",
                en: "The \(field.name) of “\(text)” has a percent-encoded form that CPE does not allow.")
        case .escapedHyphen(let text, let field):
            Wording(
                ja: "「\(text)」の\(field.name)を「\\-」だけにすることはできません。「該当なし」なら「-」と書いてください。",
                en: "The \(field.name) of “\(text)” cannot be “\\-” alone. Write “-” for “not applicable”.")
        case .packedEdition(let text):
            Wording(
                ja: "「\(text)」の「~」で始まる項目には、「~」で区切った値が5つ必要です。",
                en: "A component that begins with “~” holds five values, each after a “~”; in “\(text)” it does not.")
        case .noRelation(let source, let target):
            Wording(
                ja: "「\(source)」と「\(target)」は一部が重なるだけで、包含・一致・排反のどの関係でもありません。",
                en: "“\(source)” and “\(target)” overlap, but neither includes the other: none of the four relations holds.")
        case .unrepresentable(let text):
            Wording(
                ja: "「\(text)」はCPEの値にできません。空白や空文字、印字できるASCII以外の文字は使えません。",
                en: "“\(text)” cannot be a CPE value: it may not be empty and must be printable ASCII without spaces.")
        }
    }
}
