import Advisories
import Diagnostics
package import JSONStream

extension ProviderSettings {
    /// The value of `schema` in a file of settings.
    package static let schema = "mimamori.provider-settings/1"

    /// Reads settings, as `Schemas/provider-settings.schema.json` describes them; all that is wrong is told at once.
    ///
    /// - Throws: ``ProviderError/settings(_:)``; `JSONError` for what is no JSON.
    package init(json block: ByteBlock) throws {
        var reader = JSONReader(block, limits: JSONLimits(depth: 16, stringBytes: 1 << 16))
        let root = try reader.value()
        try reader.end()
        var scan = SettingsScan()
        scan.only(
            root, "",
            [
                "schema", "origin", "role", "publisher", "last_updated", "listed", "mirrored", "leading_version", "maintained_from",
                "maintained_until", "security_txt",
            ])
        if scan.text(root, "", "schema", needed: true) != Self.schema {
            scan.add("/schema", ja: "\(Self.schema) にしてください。", en: "must be \(Self.schema).")
        }
        let origin = scan.origin(root)
        let role = scan.text(root, "", "role", needed: true).flatMap(ProviderRole.init)
        if role?.isIssuing != true {
            scan.add(
                "/role", ja: "csaf_publisher、csaf_provider、csaf_trusted_provider のいずれかにしてください。",
                en: "must be csaf_publisher, csaf_provider or csaf_trusted_provider.")
        }
        let publisher = scan.publisher(root["publisher"])
        let updated = scan.time(root, "", "last_updated", needed: true)
        let listed = scan.flag(root, "listed")
        let mirrored = scan.flag(root, "mirrored")
        var leading = CSAFVersion.v20
        if let text = scan.text(root, "", "leading_version") {
            if let version = CSAFVersion(rawValue: text) {
                leading = version
            } else {
                scan.add("/leading_version", ja: "2.0 か 2.1 にしてください。", en: "must be 2.0 or 2.1.")
            }
        }
        let from = scan.time(root, "", "maintained_from")
        let until = scan.time(root, "", "maintained_until")
        let security = root["security_txt"].flatMap { scan.securityTxt($0) }
        guard scan.problems.isEmpty, let origin, let role, let publisher, let updated else { throw ProviderError.settings(scan.problems) }
        self.init(origin: origin, role: role, publisher: publisher, lastUpdated: updated)
        (securityTxt, self.leading) = (security, leading)
        (isListed, isMirrored, maintainedFrom, maintainedUntil) = (listed, mirrored, from, until)
    }
}

/// Takes settings apart and collects what is wrong.
private struct SettingsScan {
    private(set) var problems: [SettingsProblem] = []

    mutating func add(_ pointer: String, ja japanese: String, en english: String) {
        problems.append(SettingsProblem(pointer: pointer.isEmpty ? "/" : pointer, wording: Wording(ja: japanese, en: english)))
    }

    mutating func only(_ value: JSONValue, _ place: String, _ known: Set<String>) {
        guard case .object(let members) = value else { return add(place, ja: "オブジェクトにしてください。", en: "must be an object.") }
        for member in members where !known.contains(member.key) {
            add("\(place)/\(VisibleText.of(member.key, limit: 40))", ja: "この設定はありません。", en: "there is no such setting.")
        }
    }

    mutating func text(_ value: JSONValue, _ place: String, _ key: String, needed: Bool = false) -> String? {
        guard let member = value[key] else {
            if needed { add("\(place)/\(key)", ja: "必要です。", en: "is needed.") }
            return nil
        }
        guard let text = member.stringValue, !text.isEmpty else {
            add("\(place)/\(key)", ja: "空でない文字列にしてください。", en: "must be a text that is not empty.")
            return nil
        }
        return text
    }

    mutating func texts(_ value: JSONValue, _ place: String, _ key: String) -> [String] {
        guard let member = value[key] else { return [] }
        let texts = (member.arrayValue ?? []).compactMap(\.stringValue)
        if texts.count != member.arrayValue?.count { add("\(place)/\(key)", ja: "文字列の並びにしてください。", en: "must be a list of texts.") }
        return texts
    }

    mutating func flag(_ value: JSONValue, _ key: String) -> Bool {
        guard let member = value[key] else { return true }
        if member.boolValue == nil { add("/\(key)", ja: "true か false にしてください。", en: "must be true or false.") }
        return member.boolValue ?? true
    }

    mutating func time(_ value: JSONValue, _ place: String, _ key: String, needed: Bool = false) -> AdvisoryTime? {
        guard let text = text(value, place, key, needed: needed) else { return nil }
        guard let time = AdvisoryTime(text) else {
            add("\(place)/\(key)", ja: "RFC 3339の日時にしてください。", en: "must be a date and time of RFC 3339.")
            return nil
        }
        return time
    }

    mutating func origin(_ root: JSONValue) -> String? {
        guard let text = text(root, "", "origin", needed: true) else { return nil }
        let host = text.dropFirst(8)
        let isHost =
            !host.isEmpty
            && host.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 58
            }
        guard text.hasPrefix("https://"), isHost else {
            add("/origin", ja: "「https://名前」の形で、小文字で、パスなしで書いてください。", en: "must be https://name, in lower case and without a path.")
            return nil
        }
        return text
    }

    mutating func publisher(_ value: JSONValue?) -> IssuingParty? {
        guard let value else {
            add("/publisher", ja: "必要です。", en: "is needed.")
            return nil
        }
        only(value, "/publisher", ["category", "name", "namespace", "contact", "issuing_authority"])
        let category = text(value, "/publisher", "category", needed: true).flatMap(AdvisoryPublisher.Category.init)
        if category == nil { add("/publisher/category", ja: "vendor、coordinator などにしてください。", en: "must be vendor, coordinator and the like.") }
        let name = text(value, "/publisher", "name", needed: true)
        let namespace = text(value, "/publisher", "namespace", needed: true)
        if let namespace, !namespace.hasPrefix("https://") { add("/publisher/namespace", ja: "https:// で始めてください。", en: "must begin with https://.") }
        let contact = text(value, "/publisher", "contact")
        let authority = text(value, "/publisher", "issuing_authority")
        guard let category, let name, let namespace else { return nil }
        return IssuingParty(category: category, name: name, namespace: namespace, contact: contact, authority: authority)
    }

    mutating func securityTxt(_ value: JSONValue) -> SecurityTxt? {
        let place = "/security_txt"
        only(value, place, ["contacts", "expires", "encryption", "acknowledgments", "languages", "policy", "hiring"])
        let contacts = texts(value, place, "contacts")
        if contacts.isEmpty { add("\(place)/contacts", ja: "1つ以上必要です。", en: "needs one at least.") }
        guard let expires = time(value, place, "expires", needed: true) else { return nil }
        var file = SecurityTxt(contacts: contacts, expires: expires)
        file.encryption = texts(value, place, "encryption")
        file.acknowledgments = texts(value, place, "acknowledgments")
        file.preferredLanguages = texts(value, place, "languages")
        file.policy = texts(value, place, "policy")
        file.hiring = texts(value, place, "hiring")
        return file
    }
}
