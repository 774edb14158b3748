import Catalog
import Database

/// Takes down a catalogue and what it says, so that what the next one changes can be told.
struct RecordCatalogue: UseCase {
    static let permission = Permission.manageCatalogue
    let catalog: Catalog
    let marks: PackedMarks

    /// - Returns: the number of the catalogue's state.
    func perform(in transaction: RegistryTransaction) throws -> Int {
        let number = try CatalogueState.number(of: catalog, transaction)
        try CatalogueState.keep(marks, of: number, transaction)
        return number
    }
}
