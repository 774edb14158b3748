public import Diagnostics

/// Why a text is not a CPE name, or a comparison has no answer. Every case quotes what it is about, shortened.
public enum CPEError: ExplainedError, Hashable {
    /// The text begins neither with `cpe:2.3:` nor with `cpe:/`.
    case notAName(String)
    /// The name is longer than `CPE.maximumLength`.
    case tooLong(String)
    /// A formatted string needs eleven attributes, a URI may have seven at most.
    case fieldCount(String, found: Int, isURI: Bool)
    /// The part is none of `a`, `o`, `h`, `*` and `-`.
    case unknownPart(String)
    /// A field of a formatted string is empty.
    case emptyValue(String, CPE.Field)
    /// A character that must be escaped, or may not stand in a name at all.
    case illegalCharacter(String, CPE.Field, offset: Int)
    /// An unescaped `*` or `?` elsewhere than at the value's beginning or end, or wildcards alone.
    case misplacedWildcard(String, CPE.Field)
    /// A backslash at the end, or before a letter or digit.
    case illegalEscape(String, CPE.Field)
    /// A percent-encoded form that a CPE URI may not have.
    case illegalPercentForm(String, CPE.Field)
    /// The value is an escaped hyphen and nothing else, which no value may be.
    case escapedHyphen(String, CPE.Field)
    /// A packed edition of a URI without exactly five values.
    case packedEdition(String)
    /// None of the four set relations holds between the two names.
    case noRelation(source: String, target: String)
    /// A text that no attribute value can carry.
    case unrepresentable(String)

    /// `CPE-001` and following.
    public var code: String {
        switch self {
        case .notAName: "CPE-001"
        case .tooLong: "CPE-002"
        case .fieldCount: "CPE-003"
        case .unknownPart: "CPE-004"
        case .emptyValue: "CPE-005"
        case .illegalCharacter: "CPE-006"
        case .misplacedWildcard: "CPE-007"
        case .illegalEscape: "CPE-008"
        case .illegalPercentForm: "CPE-009"
        case .escapedHyphen: "CPE-010"
        case .packedEdition: "CPE-011"
        case .noRelation: "CPE-012"
        case .unrepresentable: "CPE-013"
        }
    }
}
