import JSONStream

/// What a mirror remembers of its last run: for documents without a hash, what the server said of the copy that is here.
struct MirrorState {
    static let name = ".mimamori-mirror.json"
    static let schema = "mimamori.mirror-state/1"

    struct Copy: Hashable {
        var etag: String?
        var modified: String?
        var sha256: String
    }

    var copies: [String: Copy] = [:]

    init() {}

    /// Reads it; what cannot be read is as if it was not there, and costs no more than transfers.
    init(_ bytes: [UInt8]?) {
        guard let bytes, let root = try? JSONProbe(bytes).root, root["schema"]?.stringValue == Self.schema,
            case .object(let members)? = root["copies"]
        else { return }
        for member in members {
            guard let digest = member.value["sha256"]?.stringValue else { continue }
            copies[member.key] = Copy(
                etag: member.value["etag"]?.stringValue, modified: member.value["modified"]?.stringValue, sha256: digest)
        }
    }

    var bytes: [UInt8] {
        let members = copies.sorted { $0.key < $1.key }.map { url, copy in
            JSONValue.Member(
                url,
                jsonObject(
                    ("etag", copy.etag.map(JSONValue.string)), ("modified", copy.modified.map(JSONValue.string)), ("sha256", .string(copy.sha256))))
        }
        return jsonObject(("schema", .string(Self.schema)), ("copies", .object(members))).file
    }
}
