import CYAML
public import JSONStream

/// Rewrites a YAML document as JSON, each value on the line on which it began (libyaml; YAML 1.2 core schema).
///
/// Anchors, aliases and tags are refused. Numbers keep the text that they were written with: `1.10` is not `1.1`.
public struct YAMLTranscriber {
    private struct Level {
        let isMapping: Bool
        /// True where a mapping's key comes next.
        var wantsKey: Bool
    }

    private let limits: YAMLLimits
    private var json = JSONWriter()
    private var line = 1
    private var levels: [Level] = []
    private var documents = 0

    private init(_ limits: YAMLLimits) { self.limits = limits }

    /// The JSON that says the same as the document in `block`.
    ///
    /// - Throws: ``YAMLError`` with the place.
    public static func json(of block: ByteBlock, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) -> ByteBlock {
        var transcriber = YAMLTranscriber(limits)
        try transcriber.read(block)
        guard transcriber.documents > 0 else { throw YAMLError(reason: .empty, line: 1, column: 1) }
        return ByteBlock(holding: transcriber.json.handOver())
    }

    private mutating func read(_ block: ByteBlock) throws(YAMLError) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw YAMLError(reason: .malformed("out of memory"), line: 1, column: 1) }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        let source = UnsafeMutablePointer<YAMLSource>.allocate(capacity: 1)
        source.initialize(to: YAMLSource(block, limit: limits.scalarBytes))
        defer {
            source.deinitialize(count: 1)
            source.deallocate()
        }
        YAMLSource.feed(&parser, source)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                if source.pointee.isOverLimit {
                    throw YAMLError(reason: .tooLong(limit: limits.scalarBytes), line: parser.mark.line + 1, column: parser.mark.column + 1)
                }
                throw Self.error(parser)
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            source.pointee.hasEvent()
            try take(event)
        }
    }

    private static func error(_ parser: yaml_parser_t) -> YAMLError {
        let words = parser.problem.map { String(cString: $0) } ?? "?"
        return YAMLError(reason: .malformed(words), line: parser.problem_mark.line + 1, column: parser.problem_mark.column + 1)
    }

    private mutating func take(_ event: yaml_event_t) throws(YAMLError) {
        func error(_ reason: YAMLError.Reason) -> YAMLError {
            YAMLError(reason: reason, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
        }
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 { throw error(.severalDocuments) }
        case YAML_ALIAS_EVENT: throw error(.alias)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            try check(start.anchor, start.tag, isPlain: start.implicit == 1, error)
            try open(isMapping: true, event, error)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            try check(start.anchor, start.tag, isPlain: start.implicit == 1, error)
            try open(isMapping: false, event, error)
        case YAML_MAPPING_END_EVENT:
            levels.removeLast()
            json.endObject()
            ended()
        case YAML_SEQUENCE_END_EVENT:
            levels.removeLast()
            json.endArray()
            ended()
        case YAML_SCALAR_EVENT: try scalar(event, error)
        default: return
        }
    }

    private func check(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?, isPlain: Bool, _ error: (YAMLError.Reason) -> YAMLError
    ) throws(YAMLError) {
        if anchor != nil { throw error(.alias) }
        if let tag, !isPlain { throw error(.tag(String(cString: tag))) }
    }

    private mutating func open(isMapping: Bool, _ event: yaml_event_t, _ error: (YAMLError.Reason) -> YAMLError) throws(YAMLError) {
        if levels.last?.wantsKey == true { throw error(.keyIsNotText) }
        guard levels.count < limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        at(event.start_mark.line + 1)
        if isMapping { json.beginObject() } else { json.beginArray() }
        levels.append(Level(isMapping: isMapping, wantsKey: isMapping))
    }

    /// After a value inside a mapping a key comes next.
    private mutating func ended() {
        guard let last = levels.indices.last, levels[last].isMapping else { return }
        levels[last].wantsKey = true
    }

    private mutating func scalar(_ event: yaml_event_t, _ error: (YAMLError.Reason) -> YAMLError) throws(YAMLError) {
        let scalar = event.data.scalar
        try check(scalar.anchor, scalar.tag, isPlain: scalar.plain_implicit == 1 || scalar.quoted_implicit == 1, error)
        guard scalar.length <= limits.scalarBytes else { throw error(.tooLong(limit: limits.scalarBytes)) }
        // libyaml has made sure that it is UTF-8.
        let bytes = UnsafeBufferPointer<UInt8>(start: scalar.value, count: scalar.length)
        at(event.start_mark.line + 1)
        if let last = levels.indices.last, levels[last].wantsKey {
            levels[last].wantsKey = false
            json.key(utf8: bytes)
            return
        }
        if scalar.style == YAML_PLAIN_SCALAR_STYLE, PlainScalar.mayBeMore(bytes) {
            let text = String(decoding: bytes, as: UTF8.self)
            switch PlainScalar(text) {
            case .text: json.string(text)
            case .null: json.null()
            case .bool(let flag): json.bool(flag)
            case .number: json.literal(text)
            }
        } else {
            json.string(utf8: bytes)
        }
        ended()
    }

    private mutating func at(_ source: Int) {
        while line < source {
            json.newline()
            line += 1
        }
    }
}
