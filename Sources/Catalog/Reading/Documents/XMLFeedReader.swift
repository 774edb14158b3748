import Diagnostics
import JSONStream
import XMLStream

/// Reads the XML feeds that are taken piece by piece, since they are larger than anybody should hold: `updateinfo.xml` and OVAL definitions.
struct XMLFeedReader {
    private enum Kind {
        case updateInfo
        case oval(OVALReader)
    }

    private var kind: Kind
    private var entries: XMLEntries
    /// Whether the document could not be read further.
    private var isBroken = false

    /// Is this how such a document begins?
    static func isFeed(_ start: UnsafeBufferPointer<UInt8>) -> Bool { isFeed(root: XMLRoot.name(start)) }

    private static func isFeed(root: String?) -> Bool { root == UpdateInfoReader.root || root == OVALReader.root }

    /// - Parameters:
    ///   - start: the first bytes of the document.
    ///   - file: the file's name.
    init(_ start: UnsafeBufferPointer<UInt8>, file: String) {
        if XMLRoot.name(start) == OVALReader.root {
            kind = .oval(OVALReader(file: file))
            entries = XMLEntries(names: OVALReader.entries)
        } else {
            kind = .updateInfo
            entries = XMLEntries(names: UpdateInfoReader.entries)
        }
    }

    /// All that a document in memory holds.
    static func contents(_ block: ByteBlock, file: String = "") throws -> FeedContents {
        var found = FeedContents()
        var reader = XMLFeedReader(block.bytes, file: file)
        for piece in [block.bytes, nil] {
            try reader.take(piece) { contents in
                found.vulnerabilities += contents.vulnerabilities
                found.problems += contents.problems
            }
        }
        return found
    }

    /// Takes the next piece of the document, nil at its end, and hands over what it completes. Where the document breaks off, what came before stays.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>?, _ emit: (FeedContents) throws -> Void) throws {
        var contents = FeedContents()
        if !isBroken {
            do {
                // On a copy, since it is changed while it hands entries over; nothing of it is copied but what it points to.
                var entries = entries
                defer { self.entries = entries }
                if let bytes {
                    try entries.feed(bytes) { self.take($0, into: &contents) }
                } else {
                    try entries.finish { self.take($0, into: &contents) }
                }
            } catch let error as XMLError {
                contents.problems.append(error)
                isBroken = true
            }
        }
        if contents.count > 0 || !contents.problems.isEmpty { try emit(contents) }
        guard bytes == nil, case .oval(var oval) = kind else { return }
        kind = .updateInfo
        try oval.finish(emit)
    }

    private mutating func take(_ entry: XMLEntries.Entry, into contents: inout FeedContents) {
        switch entry {
        case .tooLarge(let name, let line): contents.problems.append(CatalogError.notMatchable(line: line, id: name, reason: .tooLarge))
        case .tree(let node):
            switch kind {
            case .updateInfo: UpdateInfoReader.read(node, into: &contents)
            case .oval(var oval):
                // So that it is not copied.
                kind = .updateInfo
                oval.take(node, into: &contents)
                kind = .oval(oval)
            }
        }
    }
}
