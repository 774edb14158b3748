import Diagnostics
import Registry

/// Severities as all pages show them.
enum Severities {
    /// The words that sources use, worst first.
    static let codes = ["critical", "high", "medium", "low", "none", "unknown"]

    /// The severity that a CVSS score stands for (CVSS 3.1, section 5); `unknown` without one.
    static func code(ofTenths score: Int?) -> String {
        switch score {
        case nil: "unknown"
        case .some(90...): "critical"
        case .some(70...): "high"
        case .some(40...): "medium"
        case .some(1...): "low"
        case .some: "none"
        }
    }

    static func title(_ code: String) -> Wording {
        switch code {
        case "critical": Wording(ja: "緊急", en: "critical")
        case "high": Wording(ja: "重要", en: "high")
        case "medium": Wording(ja: "警告", en: "medium")
        case "low": Wording(ja: "注意", en: "low")
        case "none": Wording(ja: "なし", en: "none")
        default: Wording(ja: "不明", en: "unknown")
        }
    }

    /// `9.8`.
    static func text(ofTenths score: Int) -> String { "\(score / 10).\(score % 10)" }
}

extension PageCall {
    /// A severity with its score.
    func severity(_ code: String, _ score: Int?) -> View {
        let known = Severities.codes.contains(code) ? code : "unknown"
        return ["code": known, "text": say(Severities.title(known)), "score": score.map(Severities.text)]
    }

    /// The severity of the worst of several findings.
    func severity(_ rank: FindingRank?) -> View? { rank.map { severity(Severities.code(ofTenths: $0.score), $0.score) } }

    /// How sure a match is.
    func confidence(_ word: String) -> String {
        switch word {
        case "high": say("高", "high")
        case "medium": say("中", "medium")
        case "low": say("低", "low")
        default: word
        }
    }
}
