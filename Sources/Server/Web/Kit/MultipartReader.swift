import Glibc

/// Takes a `multipart/form-data` body (RFC 7578) apart as it comes: fields into memory, within limits, the content of a file piece by piece to the taker.
struct MultipartReader {
    /// A part's own header.
    struct Part: Equatable {
        /// Name of the field.
        var name = ""
        /// Name of the file; nil for a plain field.
        var file: String?
    }

    /// What is done with the pieces of a part.
    typealias Taker = (Part, ArraySlice<UInt8>) throws -> Void

    /// Most bytes of the headers of a part.
    private static let mostHeader = 8 << 10

    private enum Place { case begin, header, content, boundary, end }

    private let delimiter: [UInt8]
    private var place = Place.begin
    private var rest: [UInt8] = []
    private var part = Part()

    /// - Parameter contentType: the header of the request; nil gives nil, as does a header of another kind.
    init?(contentType: String?) {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let mark = contentType.split(separator: ";").lazy.map { $0.drop { $0 == " " } }.first { $0.lowercased().hasPrefix("boundary=") }
        guard let value = mark?.dropFirst("boundary=".count).filter({ $0 != "\"" }), (1...70).contains(value.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(value)".utf8)
        // The first boundary has no line before it; as if it had.
        rest = [13, 10]
    }

    /// Takes the next piece of the body.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for a body that is not of this kind; whatever the taker throws.
    mutating func take(_ bytes: some Collection<UInt8>, _ taker: Taker) throws {
        rest.append(contentsOf: bytes)
        while try step(taker) {}
    }

    /// - Throws: ``ServerError/invalid(_:)`` if the body broke off.
    func finish() throws { if place != .end { throw Self.broken } }

    /// - Returns: whether there may be more to do with what has come.
    private mutating func step(_ taker: Taker) throws -> Bool {
        switch place {
        case .begin, .content:
            if let found = find(delimiter) {
                if place == .content, found > 0 { try taker(part, rest[..<found]) }
                rest.removeFirst(found + delimiter.count)
                place = .boundary
                return true
            }
            let sure = rest.count - delimiter.count + 1
            guard sure > 0 else { return false }
            if place == .content { try taker(part, rest[..<sure]) }
            rest.removeFirst(sure)
            return false
        case .boundary:
            guard rest.count >= 2 else { return false }
            if rest[0] == 45, rest[1] == 45 {
                place = .end
                return false
            }
            guard rest[0] == 13, rest[1] == 10 else { throw Self.broken }
            rest.removeFirst(2)
            place = .header
            return true
        case .header:
            guard let found = find([13, 10, 13, 10]) else {
                if rest.count > Self.mostHeader { throw Self.broken }
                return false
            }
            part = try Self.part(rest[..<found])
            rest.removeFirst(found + 4)
            place = .content
            // A file or field without content still is one.
            try taker(part, [])
            return true
        case .end:
            rest = []
            return false
        }
    }

    /// Where a pattern first stands in what has come.
    private func find(_ pattern: [UInt8]) -> Int? {
        rest.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return nil }
            var from = 0
            while bytes.count - from >= pattern.count {
                guard let hit = memchr(start + from, Int32(pattern[0]), bytes.count - from - pattern.count + 1) else { return nil }
                let place = UnsafeRawPointer(hit) - start
                if memcmp(hit, pattern, pattern.count) == 0 { return place }
                from = place + 1
            }
            return nil
        }
    }

    private static func part(_ header: ArraySlice<UInt8>) throws -> Part {
        guard let text = String(validating: header, as: UTF8.self) else { throw broken }
        var part = Part()
        for line in text.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            part.name = try value("name", in: line) ?? ""
            part.file = try value("filename", in: line)
        }
        guard !part.name.isEmpty else { throw broken }
        return part
    }

    /// A parameter in quotation marks; browsers write `"` inside of it as `%22` and line ends as `%0D%0A`.
    private static func value(_ name: String, in line: Substring) throws -> String? {
        guard let begin = line.firstRange(of: "; \(name)=\"") else { return nil }
        guard let end = line[begin.upperBound...].firstIndex(of: "\"") else { throw broken }
        return String(line[begin.upperBound..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }

    private static let broken = ServerError.invalid([
        RequestProblem("form", ja: "フォームの本文が途中で切れているか、読み取れません。", en: "the body of the form broke off or cannot be read.")
    ])
}
