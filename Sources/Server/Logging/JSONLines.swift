import Glibc
import JSONStream
public import Logging

/// Log lines as JSON on standard error, one object a line: `at`, `level`, `message`, and what else is known.
///
/// Nothing secret comes here: no header, no query, no body. A value longer than 2,000 characters is cut.
public struct JSONLines: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level
    /// What stands in every line.
    public var metadata: Logger.Metadata = [:]
    private let clock: @Sendable () -> String
    private let write: @Sendable ([UInt8]) -> Void

    /// - Parameters:
    ///   - clock: the time, RFC 3339 UTC.
    ///   - write: takes a line; standard error unless said otherwise.
    public init(level: Logger.Level, clock: @escaping @Sendable () -> String, write: (@Sendable ([UInt8]) -> Void)? = nil) {
        logLevel = level
        self.clock = clock
        self.write = write ?? Self.toStandardError
    }

    /// One member of every line.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    public func log(event: LogEvent) {
        var json = JSONWriter()
        json.beginObject()
        json.member("at", clock())
        json.member("level", event.level.rawValue)
        json.member("message", event.message.description)
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, new in new }).sorted(by: { $0.key < $1.key }) {
            // Hummingbird's own id of the request; ours stands beside it.
            if key == "hb.request.id" { continue }
            json.key(key)
            Self.append(value, to: &json)
        }
        json.endObject()
        json.newline()
        write(json.take())
    }

    private static func append(_ value: Logger.Metadata.Value, to json: inout JSONWriter) {
        switch value {
        case .string(let text): json.string(String(text.prefix(2000)))
        case .stringConvertible(let number as Int): json.int(number)
        case .stringConvertible(let other): json.string(String(other.description.prefix(2000)))
        case .array(let values):
            json.beginArray()
            for value in values { append(value, to: &json) }
            json.endArray()
        case .dictionary(let values):
            json.beginObject()
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                json.key(key)
                append(value, to: &json)
            }
            json.endObject()
        }
    }

    /// In one call, so that lines of several threads do not run into each other.
    private static func toStandardError(_ line: [UInt8]) {
        line.withUnsafeBytes { bytes in _ = Glibc.write(2, bytes.baseAddress, bytes.count) }
    }
}
