/// Why a text is not a purl, or components cannot be built into one.
///
/// Cases up to `slashInSegment` are breaches of the core syntax (ECMA-427 clause 5), the others of the rules of one type (clause 6). Texts are quoted
/// as they are shown: at most 80 characters, control characters made visible.
public enum PURLError: Equatable, Sendable {
    /// PURL-001: longer than `limit` bytes (`PackageURL.maximumLength`).
    case tooLong(bytes: Int, limit: Int)
    /// PURL-002: does not begin with `pkg:`; the text.
    case missingScheme(String)
    /// PURL-003: a raw control character; the text.
    case controlCharacter(String)
    /// PURL-004: not UTF-8, raw or decoded; the component.
    case notUTF8(String)
    /// PURL-005: a `%` that two hexadecimal digits do not follow; the component.
    case invalidEncoding(String)
    /// PURL-006: no type.
    case missingType
    /// PURL-007: a type with other characters than letters, digits, `.` and `-`, or not beginning with a letter.
    case invalidType(String)
    /// PURL-008: no name.
    case missingName
    /// PURL-009: a qualifier key with other characters than letters, digits, `.`, `-` and `_`, or not beginning with a letter.
    case invalidKey(String)
    /// PURL-010: one key twice.
    case duplicateQualifier(key: String)
    /// PURL-011: a qualifier without `=`.
    case qualifierWithoutValue(String)
    /// PURL-012: an encoded slash inside a segment of the namespace or subpath; the segment.
    case slashInSegment(PURLComponent, String)
    /// PURL-013: the type asks for a namespace.
    case namespaceRequired(type: String)
    /// PURL-014: the type knows no namespace.
    case namespaceProhibited(type: String, namespace: String)
    /// PURL-015: the type allows fewer segments in the namespace.
    case namespaceTooDeep(type: String, segments: Int, limit: Int)
    /// PURL-016: the type does not permit this name or version.
    case notPermitted(type: String, component: PURLComponent, text: String, rule: TextRule)
    /// PURL-017: the type asks for this qualifier.
    case qualifierRequired(type: String, key: String)
}
