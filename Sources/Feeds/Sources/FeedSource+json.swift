import Diagnostics
import Inputs
import JSONStream

extension FeedSource {
    /// Reads sources from a file of one's own, such as a mirror's: `{"sources": [{"name", "urls", "method", "each", "firstYear", "members", "whole", "pause"}]}`.
    /// One that has the name of a known source takes its place; what it leaves out stays as it is there.
    ///
    /// - Throws: ``FeedError/badSources(path:text:)``, `InputError`.
    public static func read(_ path: String) throws -> [FeedSource] {
        let block = try DocumentFile.open(path)
        var json = JSONReader(block)
        let value: JSONValue
        do {
            value = try json.value()
            try json.end()
        } catch {
            throw FeedError.badSources(path: path, text: error.wording.english)
        }
        guard let list = value["sources"]?.arrayValue, !list.isEmpty else { throw FeedError.badSources(path: path, text: "sources") }
        var found = known
        for entry in list {
            let source = try source(entry, path)
            if let index = found.firstIndex(where: { $0.name == source.name }) { found[index] = source } else { found.append(source) }
        }
        return found
    }

    private static func source(_ value: JSONValue, _ path: String) throws(FeedError) -> FeedSource {
        guard let name = value["name"]?.stringValue, !name.isEmpty else { throw .badSources(path: path, text: "name") }
        var source =
            known.first { $0.name == name }
            ?? FeedSource(name: name, titleJa: name, titleEn: name, method: .files, urls: [], isDefault: false, evidence: .unverified)
        source.evidence = .unverified
        if let text = value["method"]?.stringValue {
            guard let method = Method(rawValue: text) else { throw .badSources(path: path, text: "\(name): method \(text)") }
            source.method = method
        }
        if let urls = value["urls"]?.arrayValue { source.urls = urls.compactMap(\.stringValue) }
        if let each = value["each"]?.arrayValue { source.each = each.compactMap(\.stringValue) }
        if let members = value["members"]?.arrayValue { source.members = members.compactMap(\.stringValue) }
        if case .number(let text)? = value["firstYear"] { source.firstYear = Int(text) }
        if case .bool(let flag)? = value["whole"] { source.isWhole = flag }
        if case .number(let text)? = value["pause"] { (source.pause, source.pauseWithKey) = (Double(text) ?? 0, Double(text) ?? 0) }
        guard !source.urls.isEmpty else { throw .badSources(path: path, text: "\(name): urls") }
        return source
    }
}
