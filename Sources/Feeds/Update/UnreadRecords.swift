import Catalog
import Diagnostics
import JSONStream

/// Which records of a harvest could not be read, by id, so that they can be asked for again.
struct UnreadRecords {
    /// So many at most are asked for one by one; beyond that it is the form that is not understood.
    static let most = 100

    let method: FeedSource.Method

    /// The ids of all records in a file.
    func ids(in path: String) -> [String] {
        switch method {
        case .files: []
        case .cveList: [Self.id(ofFile: path)].compactMap { $0 }
        case .nvd: (try? NVDPage(path, of: path))?.ids.compactMap { $0 } ?? []
        }
    }

    /// The id of the record that the problem is about; nil if it cannot be told.
    func id(_ problem: PlacedError, in path: String) -> String? {
        switch method {
        case .files: return nil
        case .cveList: return Self.id(ofFile: problem.file)
        case .nvd:
            let pointer = (problem.error as? ElementError)?.pointer ?? (problem.error as? JSONError)?.pointer ?? ""
            let parts = pointer.split(separator: "/")
            guard parts.count >= 2, parts[0] == "vulnerabilities", let number = Int(parts[1]), let page = try? NVDPage(path, of: path),
                page.ids.indices.contains(number)
            else { return nil }
            return page.ids[number]
        }
    }

    /// The CVE list has a file for each record, named for it.
    private static func id(ofFile path: String) -> String? {
        let name = path.split(whereSeparator: { $0 == "/" || $0 == " " }).last.map(String.init) ?? ""
        let id = name.hasSuffix(".json") ? String(name.dropLast(5)) : ""
        return FeedFetcher.isCVE(id) ? id : nil
    }
}
