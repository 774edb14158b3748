import Diagnostics
public import JSONStream

extension CatalogBuilder {
    /// Takes every record of a feed that is in memory, such as the sample's.
    ///
    /// - Parameters:
    ///   - block: the feed.
    ///   - name: what to call it in errors.
    public mutating func addRecords(in block: ByteBlock, name: String) throws {
        var splitter = RecordSplitter(wrapperKeys: RecordReader.wrapperKeys, recordKeys: RecordReader.recordKeys, limit: block.count)
        var records: [RecordSplitter.Record] = []
        do {
            try splitter.feed(block.bytes) { records.append($0) }
            try splitter.finish()
            for record in records {
                let contents = try RecordReader.contents(record)
                if let problem = contents.problems.first { throw PlacedError(file: name, error: problem) }
                for vulnerability in contents.vulnerabilities { try add(vulnerability) }
            }
        } catch let error as any ExplainedError {
            throw PlacedError(file: name, error: error)
        }
    }
}
