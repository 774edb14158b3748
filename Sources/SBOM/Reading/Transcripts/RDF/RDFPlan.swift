/// How the nodes of a class stand in JSON, with what was looked up of it for one document.
final class RDFPlan {
    let type: String
    let terms: [RDFTerms.Term]
    /// Places in ``terms`` by the number of a property's name; -1 for one that the class does not have.
    private var places: ContiguousArray<Int16>
    /// Plans of the classes of objects, by the place of their term.
    fileprivate var inner: [RDFPlan?]

    init(_ type: String, _ words: RDFWords) {
        self.type = type
        terms = RDFTerms.terms(of: type)
        places = ContiguousArray(repeating: -1, count: words.count)
        inner = Array(repeating: nil, count: terms.count)
        for place in terms.indices { if let word = words.known(terms[place].rdf) { places[Int(word)] = Int16(place) } }
    }

    func place(_ word: Int32) -> Int { Int(places[Int(word)]) }

    /// The plan of the class of the objects of a term.
    func plan(_ place: Int, _ type: String, _ words: RDFWords) -> RDFPlan {
        if let known = inner[place] { return known }
        let made = RDFPlan(type, words)
        inner[place] = made
        return made
    }
}
