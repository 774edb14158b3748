import Diagnostics
import Inputs
import JSONStream

/// One answer of NVD's API as it lies in a file: what it says of itself, and the ids of its records.
struct NVDPage {
    /// `totalResults`.
    var total = 0
    /// `startIndex`; nil if it does not say.
    var start: Int?
    /// `timestamp`, by the server's clock, as seconds since 1970; nil if it does not say.
    var time: Int?
    /// By number; nil for a record in which no id can be found.
    var ids: [String?] = []

    /// - Throws: ``FeedError/badAnswer(url:text:)`` for what is no such answer.
    init(_ path: String, of url: String) throws {
        var json = JSONReader(try DocumentFile.open(path))
        do {
            var total: Int?
            try json.beginObject()
            while let key = try json.nextKey() {
                switch key {
                case "totalResults": total = try json.int()
                case "startIndex": start = try json.int()
                case "timestamp":
                    // Without a zone, which is UTC's (NVD, "API vulnerabilities", lastModStartDate).
                    if case .string(let text) = try json.value() { time = FeedTime.seconds(text.hasSuffix("Z") ? text : text + "Z") }
                case "vulnerabilities":
                    try json.beginArray()
                    while try json.nextElement() { ids.append(try Self.id(&json)) }
                default: try json.skip()
                }
            }
            try json.end()
            guard let total else { throw FeedError.badAnswer(url: AddressRule.shown(url), text: "totalResults") }
            self.total = total
        } catch let error as JSONError {
            throw FeedError.badAnswer(url: AddressRule.shown(url), text: error.wording.english)
        }
    }

    private static func id(_ json: inout JSONReader) throws(JSONError) -> String? {
        var found: String?
        guard try json.kind() == .object else {
            try json.skip()
            return nil
        }
        try json.beginObject()
        while let key = try json.nextKey() {
            guard key == "cve", try json.kind() == .object else {
                try json.skip()
                continue
            }
            try json.beginObject()
            while let key = try json.nextKey() {
                if key == "id", try json.kind() == .string { found = try json.string() } else { try json.skip() }
            }
        }
        // It goes into an address again.
        return found.flatMap { FeedFetcher.isCVE($0) ? $0 : nil }
    }
}
