extension SBOMDocument {
    /// Marks the components whose CPE names a generator guessed (``ComponentFlags/cpesAreGuessed``).
    ///
    /// Syft makes a name of every package's name for want of a better one, and writes it where a chosen one would stand. It says so only by the properties that it
    /// leaves behind. Where no component has those (SPDX has no place for them, old documents lack them), it is the list of tools that tells; where some have them,
    /// the others are somebody else's work.
    mutating func markGuessedNames() {
        let subjects = Named(subjectComponents)
        let parts = Named(components)
        let isByTool = !subjects.isTold && !parts.isTold && tools.contains(where: \.guessesNames)
        Self.mark(isByTool ? subjects.all : subjects.guessed, in: &subjectComponents)
        Self.mark(isByTool ? parts.all : parts.guessed, in: &components)
    }

    private static func mark(_ places: [Int], in list: inout [Component]) {
        for index in places where !list[index].flags.contains(.cpesAreGuessed) { list[index].flags.insert(.cpesAreGuessed) }
    }

    /// Writes into the entries themselves whose names are guesses, for a document that entries of several tools come into: its list of tools tells nothing then, and
    /// a part that two of them have carries the properties of both.
    mutating func keepGuessedNames() {
        let parts = Named(components)
        // With nothing said of anybody's names, the list of tools would be believed.
        let mustTell = !parts.isTold && tools.contains(where: \.guessesNames)
        for index in parts.all {
            let isGuessed = components[index].flags.contains(.cpesAreGuessed)
            let told = components[index].nameBasis
            guard told == nil ? isGuessed || mustTell : told != isGuessed else { continue }
            components[index].properties.removeAll { $0.name == PropertyName.cpeBasis }
            if components[index].nameBasis == isGuessed { continue }
            components[index].properties.insert(Property(name: PropertyName.cpeBasis, value: isGuessed ? "guessed" : "chosen"), at: 0)
        }
    }
}

/// The places of components that have CPE names beside a purl.
private struct Named {
    var all: [Int] = []
    var guessed: [Int] = []
    /// Whether any of them tells whose work its names are.
    var isTold = false

    /// By a span: an element of an array is copied before it is looked at.
    init(_ list: [Component]) {
        let span = list.span
        for index in span.indices where span[index].purl != nil && !span[index].cpes.isEmpty {
            all.append(index)
            // A reader that passes over properties has marked it already.
            if span[index].flags.contains(.cpesAreGuessed) {
                guessed.append(index)
                isTold = true
            } else if let isGuessed = span[index].nameBasis {
                if isGuessed { guessed.append(index) }
                isTold = true
            }
        }
    }
}

extension Component {
    /// Whether the properties call its CPE names guesses: the first one that says anything of it decides.
    fileprivate var nameBasis: Bool? {
        let span = properties.span
        for index in span.indices {
            if span[index].name.utf8.starts(with: "syft:".utf8) { return true }
            if span[index].name == PropertyName.cpeBasis { return span[index].value == "guessed" }
        }
        return nil
    }

    /// Whether it is a tool that guesses: CycloneDX gives its name, SPDX `syft-1.18.1`.
    fileprivate var guessesNames: Bool { name == "syft" || name.hasPrefix("syft-") }
}
