/// Some of the ids of a document, by their places: of a large document all rules together may be about millions.
struct MissingIDs: Sendable {
    private let all: [String]
    private let places: [UInt32]

    init(_ all: [String], _ places: [UInt32]) {
        self.all = all
        self.places = places
    }

    /// The ids.
    var ids: [String] { places.map { all[Int($0)] } }
}
