import XMLStream

/// Local names of classes and properties, by number, and which of them are RDF's own.
struct RDFWords {
    /// What RDF's own names are for.
    enum Kind {
        /// Not RDF's.
        case other
        case description, type, about, id, nodeID, resource, parseType
        /// Others of RDF, and those of XML.
        case reserved
    }

    struct Word {
        let number: Int32
        let kind: Kind

        /// True for an attribute that is no property.
        var isReserved: Bool {
            switch kind {
            case .other: false
            default: true
            }
        }
    }

    private var words: [String] = []
    private var numbers: [String: Int32] = [:]
    /// What the names of the document are, by their numbers.
    private var known: ContiguousArray<Word?> = []

    subscript(number: Int32) -> String { words[Int(number)] }

    var count: Int { words.count }

    /// The number of a word; nil for one that the document does not have.
    func known(_ word: String) -> Int32? { numbers[word] }

    mutating func number(_ word: String) -> Int32 {
        if let known = numbers[word] { return known }
        numbers[word] = Int32(words.count)
        words.append(word)
        return Int32(words.count - 1)
    }

    /// What the name of this number in `xml` is.
    mutating func word(_ name: Int32, _ xml: XMLReader) -> Word {
        let index = Int(name)
        if name >= 0, index < known.count, let word = known[index] { return word }
        let full = xml.name(name)
        let word = Word(number: number(full.local), kind: Self.kind(full))
        // Names of no lasting number are looked up each time.
        guard name >= 0 else { return word }
        if index >= known.count { known.append(contentsOf: repeatElement(nil, count: index + 1 - known.count)) }
        known[index] = word
        return word
    }

    private static func kind(_ name: XMLName) -> Kind {
        if name.space == "http://www.w3.org/XML/1998/namespace" { return .reserved }
        guard name.space == RDFGraph.syntax else { return .other }
        return switch name.local {
        case "Description": .description
        case "type": .type
        case "about": .about
        case "ID": .id
        case "nodeID": .nodeID
        case "resource": .resource
        case "parseType": .parseType
        default: .reserved
        }
    }
}
