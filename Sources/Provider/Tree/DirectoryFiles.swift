import Advisories

/// What directory-based distribution needs beside the documents (requirements 12 to 14).
enum DirectoryFiles {
    /// Paths of all documents, a line each.
    static func index(_ documents: [ProviderDocument]) -> [UInt8] {
        Array(documents.map(\.path).sorted().map { $0 + "\n" }.joined().utf8)
    }

    /// Paths with the dates of their last release, the newest first.
    ///
    /// 2.0 has its fields quoted, in 2.1 there are no quotes and RFC 4180 ends lines by a carriage return and a line feed.
    static func changes(_ documents: [ProviderDocument], _ version: CSAFVersion) -> [UInt8] {
        let sorted = documents.sorted { ($1.currentRelease, $0.path) < ($0.currentRelease, $1.path) }
        let lines = sorted.map { document in
            switch version {
            case .v20: "\"\(document.path)\",\"\(document.currentRelease.text)\"\n"
            case .v21: "\(document.path),\(document.currentRelease.text)\r\n"
            }
        }
        return Array(lines.joined().utf8)
    }

    /// A page for each folder of an area, for servers that make none themselves: `index.html`, without script.
    ///
    /// - Parameters:
    ///   - area: the folder of a label.
    ///   - paths: all files in it.
    static func listings(_ area: String, _ paths: [String]) -> [TreeFile] {
        var names: [String: Set<String>] = [area: []]
        for path in paths {
            let parts = path.dropFirst(area.utf8.count + 1).split(separator: "/").map(String.init)
            names[area, default: []].insert(parts.count > 1 ? parts[0] + "/" : parts[0])
            if parts.count > 1 { names["\(area)/\(parts[0])", default: []].insert(parts[1]) }
        }
        return names.map { folder, names in TreeFile(path: folder + "/index.html", bytes: page(folder, names.sorted())) }
    }

    /// Names hold nothing that would need escaping (requirements 2 and 11).
    private static func page(_ folder: String, _ names: [String]) -> [UInt8] {
        let items = names.map { "<li><a href=\"\($0)\">\($0)</a></li>\n" }.joined()
        let head = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>/\(folder)/</title></head>\n"
        return Array((head + "<body>\n<h1>/\(folder)/</h1>\n<ul>\n\(items)</ul>\n</body>\n</html>\n").utf8)
    }
}
