import Catalog
import Glibc
import Inputs
import JSONStream

/// What was fetched last, beside the catalogue: validators by address, and up to when a source's changes are in.
///
/// It speaks of one content of the catalogue alone, which it names: another file in the catalogue's place may lack all of that.
struct FeedState {
    static let schema = "mimamori.feed-state/2"

    var files: [String: Downloader.Validators] = [:]
    /// RFC 3339 UTC, by source.
    var cursors: [String: String] = [:]
    /// Ids of records that could not be read when they came, by source: they are asked for again.
    var unread: [String: [String]] = [:]
    /// What tells the content that this speaks of from any other; nil if it speaks of none.
    private(set) var mark: String?

    /// The state beside `catalog`; empty if there is none, none that can be read, or one of another content: then everything is fetched again, which is never wrong.
    init(besides catalog: String) {
        guard let mark = Self.mark(of: catalog), let block = try? DocumentFile.open(Self.path(catalog)) else { return }
        var json = JSONReader(block)
        guard let value = try? json.value(), value["schema"]?.stringValue == Self.schema, value["catalog"]?.stringValue == mark else { return }
        self.mark = mark
        for member in value["files"]?.members ?? [] {
            files[member.key] = Downloader.Validators(etag: member.value["etag"]?.stringValue, modified: member.value["lastModified"]?.stringValue)
        }
        for member in value["cursors"]?.members ?? [] { cursors[member.key] = member.value.stringValue }
        for member in value["unread"]?.members ?? [] { unread[member.key] = member.value.arrayValue?.compactMap(\.stringValue) }
    }

    /// Whether both say the same, be it of two contents of which one follows the other.
    func says(_ other: FeedState) -> Bool { files == other.files && cursors == other.cursors && unread == other.unread }

    static func path(_ catalog: String) -> String { catalog + ".feeds.json" }

    /// What tells the content of the catalogue from any other; nil if there is none, or not with the content that `info` is of.
    private static func mark(of path: String, with info: CatalogInfo? = nil) -> String? {
        guard access(path, F_OK) == 0, let catalog = try? Catalog(MappedFile.open(path, isReadHereAndThere: true), path: path) else { return nil }
        guard info == nil || catalog.info == info else { return nil }
        return String(catalog.mark, radix: 16)
    }

    /// Writes the state beside `catalog`.
    ///
    /// - Parameter info: of the catalogue that it speaks of; nil for the one that it was read with. Nothing is written if another stands there by now.
    func write(besides catalog: String, with info: CatalogInfo?) throws(FeedError) {
        guard let mark = Self.mark(of: catalog, with: info), info != nil || mark == self.mark else { return }
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("catalog", mark)
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
        json.key("unread")
        json.beginObject()
        for source in unread.keys.sorted() { json.member(source, unread[source] ?? []) }
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

extension JSONValue {
    fileprivate var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}
