import Diagnostics
import XMLStream

/// Reads OVAL definitions (OVAL language 5, `oval-definitions-5`) as Oracle, Red Hat, SUSE, VMware (Photon OS), Debian and Ubuntu publish them.
///
/// Definitions come first in a file, and the tests, objects and states that they rest on behind them. So definitions are held, as small as they can be, until the
/// file has ended; of everything else only what comparing needs is kept, under a number made of its id.
struct OVALReader {
    /// Source names of its records begin with this; the distribution follows.
    static let source = "OVAL"
    /// The document's first element.
    static let root = "oval_definitions"
    /// The elements that are read one by one.
    static let entries: Set<String> = [
        "definition", "rpminfo_test", "dpkginfo_test", "rpmverifyfile_test", "uname_test", "textfilecontent54_test", "textfilecontent_test",
        "rpminfo_object", "dpkginfo_object", "rpminfo_state", "dpkginfo_state",
    ]

    private var definitions: [OVALDefinition] = []
    private var facts = OVALFacts()
    /// About how many bytes are held.
    private var held = 0
    private let most: Int
    /// What the records' ids begin with: the same definition may stand in several files of one publisher, each with its own part.
    private let file: String

    /// - Parameters:
    ///   - file: the file's name or path.
    ///   - most: about how many bytes may be held; definitions beyond that are named and left out. The largest files that are published hold a tenth of it.
    init(file: String, most: Int = 2 << 30) {
        self.file = Self.stem(file)
        self.most = most
    }

    /// Takes one element of the document.
    mutating func take(_ node: XMLNode, into contents: inout FeedContents) {
        guard node.name.local == "definition" else {
            held += 100
            if held <= most { facts.take(node) }
            return
        }
        do throws(CatalogError) {
            guard let definition = try OVALDefinition(node) else { return }
            held += Self.size(node)
            guard held <= most else { throw .notMatchable(line: node.line, id: definition.record.id, reason: .tooLarge) }
            definitions.append(definition)
        } catch {
            contents.problems.append(error)
        }
    }

    /// Gives the records of the definitions once everything has come, one at a time.
    mutating func finish(_ emit: (FeedContents) throws -> Void) throws {
        for place in definitions.indices {
            let definition = definitions[place]
            // What has been handed over need not be held.
            definitions[place].release()
            var contents = FeedContents()
            contents.takeAll(OVALRecords(definition, facts, file: file))
            try emit(contents)
        }
        definitions = []
    }

    private static func size(_ node: XMLNode) -> Int { node.children.reduce(100 + node.text.utf8.count) { $0 + size($1) } }

    /// `com.oracle.elsa-all` of `/feeds/com.oracle.elsa-all.xml.bz2`.
    private static func stem(_ file: String) -> String {
        var name = Substring(file)
        if let slash = name.lastIndex(where: { $0 == "/" || $0 == ">" }) { name = name[name.index(after: slash)...] }
        name = Substring(TextTrim.of(String(name)))
        for ending in [".gz", ".xz", ".zst", ".bz2", ".xml", ".oval"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
        return name == "-" ? "" : String(name)
    }
}

extension FeedContents {
    /// Takes the record of a definition, and what could not be read of it.
    fileprivate mutating func takeAll(_ records: OVALRecords) {
        vulnerabilities += records.records
        problems += records.problems
    }
}
