public import Diagnostics

/// Why a text is not a CVSS vector. Every case quotes what it is about, shortened.
public enum CVSSError: ExplainedError, Hashable {
    /// The text is empty.
    case empty
    /// The text begins with `CVSS:` and a version other than 3.0, 3.1 or 4.0.
    case unknownVersion(String)
    /// A part between slashes is not a metric, a colon and a value.
    case malformed(String, field: String)
    /// The version has no such metric.
    case unknownMetric(String, field: String)
    /// The metric has no such value.
    case unknownValue(String, field: String)
    /// A metric comes twice.
    case duplicate(String, metric: String)
    /// Base metrics are missing.
    case missing(String, metrics: [String])
    /// In version 4.0, a metric comes after one that it must precede.
    case outOfOrder(String, metric: String)

    /// `CVSS-001` and following.
    public var code: String {
        switch self {
        case .empty: "CVSS-001"
        case .unknownVersion: "CVSS-002"
        case .malformed: "CVSS-003"
        case .unknownMetric: "CVSS-004"
        case .unknownValue: "CVSS-005"
        case .duplicate: "CVSS-006"
        case .missing: "CVSS-007"
        case .outOfOrder: "CVSS-008"
        }
    }

    /// What is wrong with the vector and what to write instead.
    public var wording: Wording {
        switch self {
        case .empty:
            Wording(ja: "CVSSベクターが空です。", en: "The CVSS vector is empty.")
        case .unknownVersion(let text):
            Wording(
                ja: "「\(text)」のCVSSバージョンは扱えません。「CVSS:3.0/」「CVSS:3.1/」「CVSS:4.0/」のどれかで始めてください（2.0には接頭辞がありません）。",
                en: "The CVSS version of “\(text)” is not known. Begin with “CVSS:3.0/”, “CVSS:3.1/” or “CVSS:4.0/” (2.0 has no prefix).")
        case .malformed(let text, let field):
            Wording(
                ja: "「\(text)」の「\(field)」は「評価項目:値」の形ではありません。",
                en: "“\(field)” in “\(text)” is not of the form “metric:value”.")
        case .unknownMetric(let text, let field):
            Wording(
                ja: "「\(text)」の「\(field)」という評価項目は、このバージョンにはありません。",
                en: "This version has no metric like “\(field)” in “\(text)”.")
        case .unknownValue(let text, let field):
            Wording(
                ja: "「\(text)」の「\(field)」という値は、この評価項目にはありません。",
                en: "This metric has no value like “\(field)” in “\(text)”.")
        case .duplicate(let text, let metric):
            Wording(
                ja: "「\(text)」に評価項目\(metric)が2回あります。",
                en: "The metric \(metric) comes twice in “\(text)”.")
        case .missing(let text, let metrics):
            Wording(
                ja: "「\(text)」に必須の基本評価項目がありません: \(metrics.joined(separator: "、"))",
                en: "Mandatory base metrics are missing from “\(text)”: \(metrics.joined(separator: ", "))")
        case .outOfOrder(let text, let metric):
            Wording(
                ja: "「\(text)」の\(metric)の順序が仕様と違います。CVSS 4.0では評価項目の順序が決まっています。",
                en: "\(metric) is out of order in “\(text)”. CVSS 4.0 fixes the order of the metrics.")
        }
    }
}
