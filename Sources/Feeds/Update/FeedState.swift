import Glibc
import Inputs
import JSONStream

/// What was fetched last, beside the catalogue: validators by address, and up to when a source's changes are in.
struct FeedState {
    static let schema = "mimamori.feed-state/1"

    var files: [String: Downloader.Validators] = [:]
    /// RFC 3339 UTC, by source.
    var cursors: [String: String] = [:]

    /// The state beside `catalog`; empty if there is none, or none that can be read: then everything is fetched again, which is never wrong.
    init(besides catalog: String) {
        guard access(catalog, F_OK) == 0, let block = try? DocumentFile.open(Self.path(catalog)) else { return }
        var json = JSONReader(block)
        guard let value = try? json.value(), value["schema"]?.stringValue == Self.schema else { return }
        if case .object(let members)? = value["files"] {
            for member in members {
                files[member.key] = Downloader.Validators(
                    etag: member.value["etag"]?.stringValue, modified: member.value["lastModified"]?.stringValue)
            }
        }
        if case .object(let members)? = value["cursors"] {
            for member in members { cursors[member.key] = member.value.stringValue }
        }
    }

    static func path(_ catalog: String) -> String { catalog + ".feeds.json" }

    func write(besides catalog: String) throws(FeedError) {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", Self.schema)
        json.key("files")
        json.beginObject()
        for url in files.keys.sorted() {
            json.key(url)
            json.beginObject()
            json.member("etag", ifPresent: files[url]?.etag)
            json.member("lastModified", ifPresent: files[url]?.modified)
            json.endObject()
        }
        json.endObject()
        json.key("cursors")
        json.beginObject()
        for source in cursors.keys.sorted() { json.member(source, ifPresent: cursors[source]) }
        json.endObject()
        json.endObject()
        json.newline()
        var file = PartialFile(path: Self.path(catalog))
        try file.open(keeping: 0, validator: nil)
        let bytes = json.take()
        try file.append(bytes)
        try file.publish()
    }
}
