import JSONStream

/// A licence that an SPDX 3 document states of a file, as it is kept among the unread members of the file: `{"license": …, "besides": {…}}`. Of a
/// package, only that nobody asserts one is kept so: our model says nothing then.
struct FileLicense {
    /// The relationship types that say it, which are the names of the members too.
    static let keys: Set<String> = ["hasDeclaredLicense", "hasConcludedLicense"]

    /// The expression.
    let text: String
    /// What the statement says beside it, such as a comment.
    let besides: [UnknownField]

    init(text: String, besides: [UnknownField]) { (self.text, self.besides) = (text, besides) }

    init(_ claim: LicenseClaim) {
        text = SPDXLicense.text(claim)
        besides = claim.details?.unknownBeside ?? []
    }

    /// Nil for what is no licence kept so.
    init?(_ field: UnknownField) {
        guard let value = field.value, let text = value["license"]?.stringValue else { return nil }
        self.text = text
        guard case .object(let members)? = value["besides"] else {
            besides = []
            return
        }
        besides = members.map { UnknownField(key: $0.key, json: SPDX3Reader.raw($0.value)) }
    }

    /// That nobody asserts a licence, and nothing else but who says so.
    var saysNothing: Bool { text == Self.noAssertion && besides.allSatisfy { $0.key == "creationInfo" } }

    static let noAssertion = "NOASSERTION"

    /// The licence as a claim; nil where nobody asserts one.
    var claim: LicenseClaim? {
        switch text {
        case Self.noAssertion: nil
        case "NONE": LicenseClaim("", form: .noLicense)
        default: LicenseClaim(text, form: .expression)
        }
    }

    /// The member that keeps it.
    func kept(_ key: String) -> UnknownField {
        var members = [JSONValue.Member("license", .string(text))]
        if !besides.isEmpty { members.append(JSONValue.Member("besides", .object(besides.map { JSONValue.Member($0.key, $0.value ?? .null) }))) }
        return UnknownField(key: key, json: SPDX3Reader.raw(.object(members)))
    }
}
