public import Diagnostics

/// Why a text is no licence expression, and where.
public struct LicenseExpressionError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        case empty
        /// A licence is missing where the text ends or an operator stands.
        case wantsLicense
        /// Two licences without an operator between them.
        case wantsOperator
        /// Not a licence id: other characters than letters, digits, `-` and `.`.
        case badID(String)
        /// A parenthesis without its partner.
        case parenthesis
        /// `+` behind what takes none, or `WITH` behind parentheses.
        case misplaced(String)
        /// More open parentheses than the limit.
        case tooDeep(limit: Int)
    }

    /// What was wrong.
    public let reason: Reason
    /// Bytes from the start of the text.
    public let offset: Int

    /// `LIC-001` to `LIC-007`.
    public var code: String {
        switch reason {
        case .empty: "LIC-001"
        case .wantsLicense: "LIC-002"
        case .wantsOperator: "LIC-003"
        case .badID: "LIC-004"
        case .parenthesis: "LIC-005"
        case .misplaced: "LIC-006"
        case .tooDeep: "LIC-007"
        }
    }

    /// What is wrong, in both languages.
    public var wording: Wording {
        let what =
            switch reason {
            case .empty: Wording(ja: "空です。", en: "it is empty.")
            case .wantsLicense: Wording(ja: "ライセンスのIDがあるはずの場所です。", en: "a licence id is wanted here.")
            case .wantsOperator: Wording(ja: "AND、OR、WITHのいずれかがあるはずの場所です。", en: "AND, OR or WITH is wanted here.")
            case .badID(let text): Wording(ja: "「\(text)」はライセンスのIDになりません。", en: "\"\(text)\" cannot be a licence id.")
            case .parenthesis: Wording(ja: "括弧の対応がとれていません。", en: "a parenthesis has no partner.")
            case .misplaced(let text): Wording(ja: "「\(text)」はここに置けません。", en: "\"\(text)\" cannot stand here.")
            case .tooDeep(let limit): Wording(ja: "括弧の入れ子が深すぎます(上限 \(limit))。", en: "parentheses are nested too deeply (limit \(limit)).")
            }
        return Wording(ja: "\(offset + 1)文字目: \(what.japanese)", en: "at byte \(offset + 1): \(what.english)")
    }
}
