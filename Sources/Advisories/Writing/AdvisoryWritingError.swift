public import Diagnostics

/// Why an advisory cannot be written in a format though its facts are complete.
public enum AdvisoryWritingError: ExplainedError, Equatable {
    /// No vulnerability has an id that the format takes: a CVE number, or for OSV one of a database that it knows.
    case noFittingID(format: String)
    /// A CVE record names the organisation that assigned the number.
    case noCVEOrganization
    /// CVE records must be in English, and a text is not.
    case noEnglish(place: String)
    /// The advisory was withdrawn or superseded, which the format has no words for.
    case hasEnded(format: String)

    /// `ADV-102` to `ADV-104`, `ADV-109`.
    public var code: String {
        switch self {
        case .noFittingID: "ADV-102"
        case .noCVEOrganization: "ADV-103"
        case .noEnglish: "ADV-104"
        case .hasEnded: "ADV-109"
        }
    }

    /// What is missing and what to do.
    public var wording: Wording {
        switch self {
        case .noFittingID(let format):
            Wording(
                ja: "\(format)で書ける脆弱性がありません。CVE番号を付けてください。", en: "No vulnerability can be written as \(format); give it a CVE number.")
        case .noCVEOrganization:
            Wording(
                ja: "CVEレコードには、番号を割り当てる組織のID(cveOrganization、UUID)が必要です。JPCERT/CCに渡す場合はJPCERT/CCのIDを入れます。",
                en: "A CVE record needs the UUID of the organisation that assigned the number (cveOrganization); for JPCERT/CC, put in theirs.")
        case .hasEnded(let format):
            Wording(
                ja: "このアドバイザリーは取り下げられたか置き換えられています。\(format)ではそれを表せません。CSAFかHTMLを使ってください。",
                en: "The advisory was withdrawn or superseded, which \(format) cannot say; take CSAF or HTML.")
        case .noEnglish(let place):
            Wording(
                ja: "CVEレコードは英語で書きます。「\(VisibleText.of(place, limit: 80))」に英語の文がありません。",
                en: "CVE records are in English, and \(VisibleText.of(place, limit: 80)) has no English text.")
        }
    }
}
