import JSONStream
import XMLStream

/// The folders that a file of a tag lies in, outermost first, each as its attributes: what `Directory` elements say around a `File`.
struct SWIDFolders: Hashable {
    /// Key of the unread field that keeps the folders of a file.
    static let key = "Directory"

    private(set) var chain: [[XMLAttribute]] = []

    init() {}

    /// The folders that the unread field of a file keeps; nil if it keeps something else.
    init?(_ field: UnknownField) {
        guard let entries = field.value?.arrayValue else { return nil }
        for entry in entries {
            guard case .object(let members) = entry else { return nil }
            chain.append(
                members.compactMap { member in SWIDName.name(member.key).map { XMLAttribute(name: $0, value: member.value.stringValue ?? "") } })
        }
    }

    /// With one more folder inside.
    func inside(_ attributes: [XMLAttribute]) -> SWIDFolders {
        var deeper = self
        deeper.chain.append(attributes)
        return deeper
    }

    /// As an unread field; nil where there are no folders.
    var field: UnknownField? {
        guard !chain.isEmpty else { return nil }
        var json = JSONWriter()
        json.beginArray()
        for attributes in chain {
            json.beginObject()
            for attribute in attributes { json.member(SWIDName.text(attribute.name), attribute.value) }
            json.endObject()
        }
        json.endArray()
        return UnknownField(key: Self.key, json: String(decoding: json.take(), as: UTF8.self))
    }

    /// Path of the innermost folder: `root`, `location` and `name` of each, joined by slashes. A `root` begins anew.
    var path: String {
        var path = ""
        for attributes in chain { Self.extend(&path, attributes) }
        return path
    }

    /// True if a folder has attributes that do not go into the path.
    var saysMoreThanPath: Bool { chain.contains { $0.contains { !["root", "location", "name"].contains(SWIDName.text($0.name)) } } }

    /// Path of a file with these attributes.
    func path(of attributes: [XMLAttribute]) -> String {
        var path = path
        Self.extend(&path, attributes)
        return path
    }

    private static func extend(_ path: inout String, _ attributes: [XMLAttribute]) {
        func value(_ name: String) -> String? { attributes.first { $0.name == XMLName(name) }?.value }
        if let root = value("root"), !root.isEmpty { path = root }
        for part in [value("location"), value("name")] {
            guard let part, !part.isEmpty else { continue }
            if !path.isEmpty, path.utf8.last != UInt8(ascii: "/") { path += "/" }
            path += part
        }
    }
}
