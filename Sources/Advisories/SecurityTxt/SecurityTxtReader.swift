import Diagnostics

/// Reads a `security.txt` and says what RFC 9116 has against it.
public struct SecurityTxtReader {
    /// What could be read; nil without a contact or a date.
    public private(set) var file: SecurityTxt?
    /// What is wrong, in the order of the lines.
    public private(set) var problems: [SecurityTxtProblem] = []

    private static let uriFields: Set = ["contact", "encryption", "acknowledgments", "canonical", "policy", "hiring", "csaf"]

    /// Reads the bytes, those of a signed file included: the armour of OpenPGP is left out and its signature not checked.
    ///
    /// - Parameter now: the time against which `Expires` is held.
    public init(_ bytes: [UInt8], now: AdvisoryTime) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            add(.badEncoding, 1, "UTF-8ではありません。", "The file is not in UTF-8.")
            return
        }
        var values: [String: [String]] = [:]
        var isSignature = false
        // Of a signed file, the lines up to the first empty one are the armour's own.
        var isArmour = text.hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----")
        for (number, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if isArmour {
                if raw.isEmpty { isArmour = false }
                continue
            }
            if raw.hasPrefix("-----BEGIN PGP SIGNATURE-----") { isSignature = true }
            guard !isSignature, !raw.hasPrefix("#"), !raw.allSatisfy(\.isWhitespace) else { continue }
            let line = raw.hasPrefix("- ") ? raw.dropFirst(2) : raw
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, line[..<colon].utf8.allSatisfy({ (33...126).contains($0) }) else {
                add(.badLine, number + 1, "「項目: 値」の形ではありません。", "This is not of the form \"field: value\".")
                continue
            }
            let name = line[..<colon].lowercased()
            let value = Trimming.of(line[line.index(after: colon)...])
            check(name, value, number + 1, isFirst: values[name] == nil, now)
            values[name, default: []].append(value)
        }
        if values["contact"] == nil { add(.noContact, 1, "Contactがありません。", "There is no Contact.") }
        if values["expires"] == nil { add(.noExpires, 1, "Expiresがありません。", "There is no Expires.") }
        guard let contacts = values["contact"], let expires = values["expires"]?.first.flatMap(AdvisoryTime.init) else { return }
        var file = SecurityTxt(contacts: contacts, expires: expires)
        file.encryption = values["encryption"] ?? []
        file.acknowledgments = values["acknowledgments"] ?? []
        file.canonical = values["canonical"] ?? []
        file.policy = values["policy"] ?? []
        file.hiring = values["hiring"] ?? []
        file.csaf = values["csaf"] ?? []
        file.preferredLanguages = (values["preferred-languages"]?.first ?? "").split(separator: ",").map { Trimming.of($0) }
        self.file = file
    }

    private mutating func add(_ kind: SecurityTxtProblem.Kind, _ line: Int, _ japanese: String, _ english: String) {
        problems.append(SecurityTxtProblem(kind: kind, line: line, wording: Wording(ja: japanese, en: english)))
    }

    private mutating func check(_ name: String, _ value: String, _ line: Int, isFirst: Bool, _ now: AdvisoryTime) {
        switch name {
        case "expires":
            if !isFirst { add(.twice, line, "Expiresは1つだけ書けます。", "There can be one Expires only.") }
            guard let date = AdvisoryTime(value) else { return add(.badDate, line, "RFC 3339の日時ではありません。", "This is no date of RFC 3339.") }
            if date < now { add(.expired, line, "期限が切れています。", "The file has expired.") }
        case "preferred-languages":
            if !isFirst { add(.twice, line, "Preferred-Languagesは1つだけ書けます。", "There can be one Preferred-Languages only.") }
            for tag in value.split(separator: ",", omittingEmptySubsequences: false) where !LanguageTag(Trimming.of(tag)).isValid {
                add(.badLanguage, line, "「\(shown(Trimming.of(tag)))」は言語タグではありません。", "\"\(shown(Trimming.of(tag)))\" is no language tag.")
            }
        case _ where Self.uriFields.contains(name):
            if !Self.isURI(value, mayBeOther: name == "contact" || name == "encryption") {
                add(.badURI, line, "httpsなどのURIが必要です。", "A URI is needed, https where it is of the web.")
            }
        default: return
        }
    }

    /// Web addresses must be https (section 2.4); contacts and keys may have other schemes.
    private static func isURI(_ text: String, mayBeOther: Bool) -> Bool {
        guard let colon = text.firstIndex(of: ":"), text.utf8.allSatisfy({ (33...126).contains($0) }) else { return false }
        let scheme = text[..<colon].lowercased()
        let rest = text[text.index(after: colon)...]
        if scheme == "https" { return rest.hasPrefix("//") && rest.count > 2 }
        guard mayBeOther, scheme != "http", let first = scheme.utf8.first, (97...122).contains(first) else { return false }
        return !rest.isEmpty && scheme.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
    }
}
