import Foundation
import Inputs
import JSONStream

/// A table of the test data: tab-separated, compressed, with a header line.
struct VectorTable {
    let rows: [[Substring]]
    private let columns: [String: Int]

    init(_ relative: String) throws {
        let block = try DocumentFile.open(TestData.path(relative))
        let text = String(decoding: block.bytes, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        let header = lines.removeFirst().split(separator: "\t", omittingEmptySubsequences: false)
        columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { (String($1), $0) })
        rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// The field called `name` of a row.
    func field(_ row: [Substring], _ name: String) -> String {
        guard let column = columns[name], column < row.count else { return "" }
        return String(row[column])
    }
}
