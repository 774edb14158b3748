import JSONStream

/// A place in a JSON document with all that reading an SBOM collects on the way: remarks, unknown fields, shared texts.
struct JSONCursor {
    var json: JSONReader
    let block: ByteBlock
    let limits: SBOMLimits
    /// How much of the document is taken in.
    let extent: SBOMExtent
    /// True where the JSON was rewritten from another notation: its line feeds are no part of what was said.
    let isTranscript: Bool
    var ids = IDTable()
    private(set) var remarks: [SBOMRemark] = []
    private(set) var remarksLeftOut = 0
    /// Line of the component that was one too many.
    private(set) var overLimitLine: Int?
    /// Member that says that the document is in another format too.
    private(set) var otherMark: String?
    private var cache = TextCache()
    private var parties = ValuePool<Party>()
    private var licenses = ValuePool<[LicenseClaim]>()
    private var properties = ValuePool<[Property]>()
    private var unknownBytes = 0
    private var parts = 0
    private var lines: LineCount
    private var heldFrom = 0
    /// Bytes that may lie behind the reader before they are let go: the memory of a mapped file must not grow with the file.
    private static let heldBytes = 4 << 20

    init(_ block: ByteBlock, limits: SBOMLimits, extent: SBOMExtent = .whole, isTranscript: Bool = false) {
        self.block = block
        self.limits = limits
        self.extent = extent
        self.isTranscript = isTranscript
        lines = LineCount(block)
        json = JSONReader(block, limits: limits.json)
    }

    /// Remarks on the value that was begun last.
    mutating func remark(_ kind: SBOMRemark.Kind) {
        guard extent == .whole else { return }
        if remarks.count < limits.remarks {
            remarks.append(SBOMRemark(kind, pointer: json.pointer, line: lines.line(at: json.offset)))
        } else {
            remarksLeftOut += 1
        }
    }

    /// Lets go of what lies behind; to be called between the entries of long lists.
    mutating func letGoBehind() {
        guard json.offset - heldFrom > Self.heldBytes else { return }
        block.letGo(heldFrom..<json.offset)
        heldFrom = json.offset
    }

    /// Counts a component, service or file.
    mutating func countPart() throws(JSONError) {
        parts += 1
        letGoBehind()
        guard parts > limits.components else { return }
        let line = lines.line(at: json.offset)
        overLimitLine = line
        throw JSONError(reason: .tooLong(limit: limits.components), offset: json.offset, line: line, column: 1, pointer: json.pointer)
    }

    /// The error for a member by which the document says that it is in another format too: nobody could tell which of its lists count.
    mutating func mixed(_ member: String) -> JSONError {
        otherMark = member
        let reason = JSONError.Reason.wrongType(expected: .null, found: .string)
        return JSONError(reason: reason, offset: json.offset, line: lines.line(at: json.offset), column: 1, pointer: json.pointer)
    }

    /// The next value, a string, shared with an equal one lately seen.
    mutating func sharedString() throws(JSONError) -> String {
        let before = json
        let range = try json.stringRange()
        let bytes = UnsafeBufferPointer(rebasing: block.bytes[range])
        guard bytes.contains(UInt8(ascii: "\\")) else { return cache.text(bytes) }
        json = before
        return try json.string()
    }

    /// Lets `part` share with earlier ones what they have in common.
    mutating func share(_ part: inout Component) {
        if let supplier = part.supplier { part.supplier = parties.share(supplier) }
        if !part.licenses.isEmpty { part.licenses = licenses.share(part.licenses) }
        // Longer lists hardly ever repeat.
        if (1...4).contains(part.properties.count) { part.properties = properties.share(part.properties) }
    }

    /// Keeps the next value unread.
    mutating func keep(_ key: String, in unknown: inout [UnknownField]) throws(JSONError) {
        guard extent == .whole else { return try json.skip() }
        let range = try json.rawRange()
        unknownBytes += range.count + key.utf8.count
        guard unknownBytes <= limits.unknownBytes else {
            remark(.unknownFieldLeftOut(field: quoted(key)))
            return
        }
        let raw = UnsafeBufferPointer(rebasing: block.bytes[range])
        if isTranscript, raw.contains(10) {
            // A line feed inside a string is always escaped.
            unknown.append(UnknownField(key: key, json: String(decoding: raw.filter { $0 != 10 }, as: UTF8.self)))
        } else {
            unknown.append(UnknownField(key: key, json: cache.text(raw)))
        }
    }

    /// Passes over a member that has no place even among the unknown fields, and says so.
    mutating func leaveOut(_ key: String) throws(JSONError) {
        remark(.unknownFieldLeftOut(field: quoted(key)))
        try json.skip()
    }
}
