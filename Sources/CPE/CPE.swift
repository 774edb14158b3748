/// A CPE name: a well-formed name (WFN) with its eleven attributes (NISTIR 7695, section 5).
///
/// A name is kept in one normal form, its formatted string in lower case with only the escapes that are needed, so that two names are equal exactly when
/// their attributes are (names are compared without regard to case, NISTIR 7696, section 6.1).
public struct CPE: Hashable, Sendable {
    /// The longest name that is read, in bytes, and the longest normal form. The longest seen in public data has 253.
    public static let maximumLength = 1024

    /// The name as a CPE 2.3 formatted string (NISTIR 7695, section 6.2), in normal form: `cpe:2.3:a:openssl:openssl:3.0.13:*:*:*:*:*:*:*`.
    public let formattedString: String

    /// Where each attribute's value ends in `formattedString`, in bytes.
    let ends: FieldEnds

    /// A name from its normal form; only readers that have checked it call this.
    init(normal formattedString: String, ends: FieldEnds) {
        self.formattedString = formattedString
        self.ends = ends
    }

    /// Same normal form.
    public static func == (left: CPE, right: CPE) -> Bool { left.formattedString == right.formattedString }

    /// Feeds the normal form.
    public func hash(into hasher: inout Hasher) { hasher.combine(formattedString) }
}

extension CPE: CustomStringConvertible {
    /// The formatted string.
    public var description: String { formattedString }
}
