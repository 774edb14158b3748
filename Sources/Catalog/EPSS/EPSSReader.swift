import Diagnostics

/// Reads the CSV of EPSS a line at a time: a comment with model and day, a header, then `CVE-…,probability,percentile`.
struct EPSSReader {
    private(set) var table = EPSSTable()
    private var line = 0
    /// The byte order mark that spreadsheets put before what they write.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// True if the file's first line says that it is EPSS.
    static func isEPSS(_ start: some Sequence<UInt8>) -> Bool {
        let text = start.starts(with: mark) ? Array(start.prefix(32).dropFirst(mark.count)) : Array(start.prefix(32))
        return text.starts(with: "#model_version:".utf8) || text.starts(with: "cve,epss".utf8)
    }

    /// Takes one line, without its end.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(CatalogError) {
        line += 1
        var text = bytes.last == 13 ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes
        if line == 1, text.starts(with: Self.mark) { text = UnsafeBufferPointer(rebasing: text.dropFirst(Self.mark.count)) }
        if text.isEmpty || text.starts(with: "cve,epss".utf8) { return }
        if text[0] == UInt8(ascii: "#") { return comment(text) }
        let cells = text.split(separator: UInt8(ascii: ","), maxSplits: 3, omittingEmptySubsequences: false)
        guard cells.count >= 3, let key = EPSSTable.key(cells[0]), let score = EPSSScore.billionths(cells[1]),
            let percentile = EPSSScore.billionths(cells[2])
        else { throw .badEPSS(line: line, text: VisibleText.of(String(decoding: text.prefix(80), as: UTF8.self), limit: 60)) }
        table.add(key, EPSSScore(billionths: score, percentileBillionths: percentile))
    }

    /// `#model_version:v2025.03.14,score_date:2026-11-20T00:00:00+0000`.
    private mutating func comment(_ text: UnsafeBufferPointer<UInt8>) {
        for part in text.dropFirst().split(separator: UInt8(ascii: ",")) {
            let pair = part.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard pair.count == 2 else { continue }
            let value = String(decoding: pair[1], as: UTF8.self)
            switch String(decoding: pair[0], as: UTF8.self) {
            case "model_version": table.model = value
            case "score_date": table.day = value
            default: continue
            }
        }
    }
}
