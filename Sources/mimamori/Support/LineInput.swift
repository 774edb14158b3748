import Diagnostics
import Glibc

/// Standard input, a line at a time, in memory bounded by the longest line.
struct LineInput: ~Copyable {
    private static let longest = 1 << 20
    private var buffer: [UInt8] = []
    private var start = 0
    private var ended = false

    /// The next line without its line end; nil after the last.
    ///
    /// - Throws: ``LineError`` for a line over 1 MiB or input that cannot be read.
    mutating func next() throws(LineError) -> String? {
        while true {
            if let end = buffer[start...].firstIndex(of: 10) {
                defer { start = end + 1 }
                return text(start..<end)
            }
            if ended {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return text(start..<buffer.count)
            }
            guard buffer.count - start <= Self.longest else { throw .tooLong(limit: Self.longest) }
            try fill()
        }
    }

    private func text(_ range: Range<Int>) -> String {
        var range = range
        if let last = range.last, buffer[last] == 13 { range = range.lowerBound..<last }
        return String(decoding: buffer[range], as: UTF8.self)
    }

    private mutating func fill() throws(LineError) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let chunk = 1 << 16
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: chunk))
        let count = buffer.withUnsafeMutableBytes { raw in
            Glibc.read(0, raw.baseAddress?.advanced(by: old), chunk)
        }
        buffer.removeLast(chunk - max(count, 0))
        if count < 0, errno != EINTR { throw .unreadable(String(cString: strerror(errno))) }
        if count == 0 { ended = true }
    }
}

/// Why standard input could not be read line by line.
enum LineError: ExplainedError {
    case tooLong(limit: Int)
    case unreadable(String)
    case noTab

    var code: String {
        switch self {
        case .tooLong: "CLI-001"
        case .unreadable: "CLI-002"
        case .noTab: "CLI-003"
        }
    }

    var wording: Wording {
        switch self {
        case .tooLong(let limit):
            Wording(ja: "標準入力: 1行が長すぎます(上限 \(limit) バイト)。", en: "standard input: a line is too long (limit \(limit) bytes).")
        case .noTab: Wording(ja: "行は「A<タブ>B」の形で書いてください。", en: "write the line as A<TAB>B.")
        case .unreadable(let message): Wording(ja: "標準入力: 読めません(\(message))。", en: "standard input: cannot be read (\(message)).")
        }
    }
}
