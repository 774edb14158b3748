public import Diagnostics

/// Something that was mended in a name that breaks the specification's rules.
public enum CPERepair: Hashable, Sendable {
    /// White space around the name was cut off.
    case trimmed
    /// Attributes at the end were missing, and were taken as ANY.
    case filled(count: Int)
    /// An empty attribute was taken as ANY.
    case filledEmpty(CPE.Field)
    /// Surplus fields at the end that say nothing were dropped.
    case droppedSurplus(count: Int)
    /// A colon without an escape was taken as part of the value.
    case joinedAtColon(CPE.Field)
    /// Punctuation without an escape was taken literally.
    case escaped(CPE.Field)
    /// A backslash that escapes nothing was dropped, or taken literally at the value's end.
    case mendedEscape(CPE.Field)
    /// White space inside a value became an underscore, as the specification wants it.
    case underscored(CPE.Field)
    /// In a URI, a percent-encoded form that CPE does not list was decoded, or a lone `%` taken literally.
    case mendedPercent(CPE.Field)
    /// In a URI, a lone `*` was taken as ANY, as formatted strings have it.
    case starAsAny(CPE.Field)

    /// What was done, for a reader.
    public var wording: Wording {
        switch self {
        case .trimmed: Wording(ja: "前後の空白を除きました。", en: "white space around the name was cut off")
        case .filled(let count): Wording(ja: "足りない属性\(count)個を「*」としました。", en: "\(count) missing attributes were taken as “*”")
        case .filledEmpty(let field): Wording(ja: "空の\(field.name)を「*」としました。", en: "the empty \(field.name) was taken as “*”")
        case .droppedSurplus(let count): Wording(ja: "余分な項目\(count)個を除きました。", en: "\(count) surplus fields were dropped")
        case .joinedAtColon(let field):
            Wording(ja: "エスケープのないコロンを\(field.name)の一部としました。", en: "a colon without an escape was taken as part of the \(field.name)")
        case .escaped(let field): Wording(ja: "\(field.name)の記号をエスケープしました。", en: "punctuation in the \(field.name) was escaped")
        case .mendedEscape(let field): Wording(ja: "\(field.name)の「\\」を直しました。", en: "a stray “\\” in the \(field.name) was mended")
        case .underscored(let field): Wording(ja: "\(field.name)の空白を「_」にしました。", en: "white space in the \(field.name) became “_”")
        case .mendedPercent(let field): Wording(ja: "\(field.name)の「%」の書き方を直しました。", en: "a “%” form in the \(field.name) was mended")
        case .starAsAny(let field): Wording(ja: "\(field.name)の「*」を「指定なし」としました。", en: "“*” in the \(field.name) of a URI was taken as “any”")
        }
    }
}
