package import JSONStream

/// Reads plain XML from its bytes as they stand: what nearly all documents are, in a fraction of the time that expat takes.
///
/// It never says what is wrong. Of everything unusual (document type declarations, other encodings than UTF-8, names that are not ASCII, much nesting, many
/// attributes, and all that is not well-formed) it says that it is unsure, and expat is asked (``XMLPieces``). What it does take, it takes as expat does, which
/// `PlainXMLTests` hold it to. Names are as they stand, prefixes included (XML 1.0 without name spaces).
///
/// Memory is freed by hand (``free()``).
package struct PlainXML {
    package enum Token: UInt8 { case start, text, end, over, unsure }

    /// An attribute of the start tag read last.
    package struct Attribute {
        /// Number of its name.
        package let name: Int32
        /// Its value, until the next token is read.
        package fileprivate(set) var value: UnsafeBufferPointer<UInt8>
    }

    struct Open {
        let name: Int32
        /// Where the name stands in the start tag.
        let from: Int
        let count: Int
    }

    /// Most attributes of an element.
    static let mostAttributes = 32

    let block: ByteBlock
    let bytes: UnsafePointer<UInt8>
    let count: Int
    let kinds = ByteKinds.table
    /// Most open elements, and longest text, value, tag or comment in bytes.
    let depthLimit: Int
    let longest: Int

    /// Where reading stands, and the line of it.
    var at = 0
    var line = 1
    /// The names that the document has.
    package internal(set) var names = PlainNames()
    /// Line from 1 on which the token read last began.
    package internal(set) var tokenLine = 1
    /// Number of the name of the tag read last.
    package internal(set) var name: Int32 = 0
    /// The text read last, until the next token is read.
    package internal(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// CDATA sections met so far.
    package internal(set) var sections = 0
    /// How many attributes the start tag read last has.
    package internal(set) var attributeCount = 0
    private let attributes: UnsafeMutablePointer<Attribute>
    private(set) var depth = 0
    private let open: UnsafeMutablePointer<Open>
    /// Texts and values that are not in the document as they are meant.
    var scratch = PlainScratch()
    /// The text that was told last, where it is not in the document as it is meant.
    var spare = PlainScratch()
    /// The end of an element without content is still to be told.
    private var endsAtOnce = false
    /// The tag behind the text that was told last, and its line: a text is told once what is behind it is known to be good.
    private var waiting: Token?
    private var waitingLine = 0
    private var hasRoot = false

    package init(_ block: ByteBlock, depth: Int, longest: Int) {
        self.block = block
        bytes = block.base
        count = block.count
        depthLimit = min(depth, 1_024)
        self.longest = longest
        attributes = .allocate(capacity: Self.mostAttributes)
        open = .allocate(capacity: max(depthLimit, 1))
    }

    /// Gives back memory. Nothing may be asked afterwards.
    package mutating func free() {
        attributes.deallocate()
        open.deallocate()
        scratch.free()
        spare.free()
        names.free()
    }

    /// Bytes of the document that were read.
    package var offset: Int { at }

    package func attribute(_ place: Int) -> Attribute { attributes[place] }

    /// Adds an attribute; false where there are too many or the name is there already.
    mutating func add(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard attributeCount < Self.mostAttributes else { return false }
        for place in 0..<attributeCount where attributes[place].name == name { return false }
        (attributes + attributeCount).initialize(to: Attribute(name: name, value: value))
        attributeCount += 1
        return true
    }

    /// Puts a byte into ``scratch``, where values of this tag may be already.
    @inline(__always)
    mutating func keep(_ byte: UInt8) {
        if scratch.count == scratch.room { grow(by: 1) }
        scratch.base[scratch.count] = byte
        scratch.count += 1
    }

    /// The same for several.
    mutating func keep(from start: Int, to end: Int) {
        guard end > start else { return }
        if scratch.room - scratch.count < end - start { grow(by: end - start) }
        (scratch.base + scratch.count).update(from: bytes + start, count: end - start)
        scratch.count += end - start
    }

    private mutating func grow(by more: Int) {
        let (old, room) = (scratch.base, scratch.room)
        let moved = scratch.grow(by: more)
        for place in 0..<attributeCount {
            guard let base = attributes[place].value.baseAddress, base >= UnsafePointer(old), base < UnsafePointer(old) + room else { continue }
            attributes[place].value = UnsafeBufferPointer(
                start: UnsafePointer(moved) + (base - UnsafePointer(old)), count: attributes[place].value.count)
        }
        old.deallocate()
    }

    mutating func push(_ name: Int32, _ from: Int, _ count: Int, endsAtOnce isEmpty: Bool) -> Bool {
        guard depth < depthLimit else { return false }
        open[depth] = Open(name: name, from: from, count: count)
        depth += 1
        (self.name, endsAtOnce) = (name, isEmpty)
        return true
    }

    var innermost: Open { open[depth - 1] }

    mutating func pop() {
        depth -= 1
        name = open[depth].name
    }

    /// The next token. Once it was ``Token/unsure`` or ``Token/over`` it is not to be asked again.
    package mutating func next() -> Token {
        if let token = waiting {
            waiting = nil
            tokenLine = waitingLine
            return token
        }
        if endsAtOnce {
            endsAtOnce = false
            tokenLine = line
            pop()
            return .end
        }
        return depth > 0 ? content() : outside()
    }

    /// Reads the tag behind a text that began on line `start`, and tells the text.
    mutating func tell(_ text: UnsafeBufferPointer<UInt8>, line start: Int) -> Token {
        let token = bytes[at + 1] == UInt8(ascii: "/") ? endTag() : startTag()
        guard token != .unsure else { return .unsure }
        (waiting, waitingLine) = (token, tokenLine)
        (self.text, tokenLine) = (text, start)
        return .text
    }

    /// What stands before and behind the root element.
    private mutating func outside() -> Token {
        if at == 0, !declaration() { return .unsure }
        while true {
            guard skipSpace() else { return hasRoot ? .over : .unsure }
            guard bytes[at] == UInt8(ascii: "<"), at + 1 < count else { return .unsure }
            switch bytes[at + 1] {
            case UInt8(ascii: "?"): guard instruction() else { return .unsure }
            case UInt8(ascii: "!"): guard comment() else { return .unsure }
            default:
                guard !hasRoot, kinds[Int(bytes[at + 1])] & ByteKinds.nameStart != 0 else { return .unsure }
                hasRoot = true
                return startTag()
            }
        }
    }
}
