import Database
import JSONStream

extension ChangeRequest {
    /// What an approval is about: the text, the analysis and what is named as touched. Not how far it is, who carries it out, nor what was done.
    func content(in reader: RegistryReader) throws -> [UInt8] {
        let links = try Link.from(.changeRequest, id, reader).filter { LinkRole.approved.contains($0.role) }
        let touched = links.sorted { ($0.toKind.rawValue, $0.toID, $0.role.rawValue) < ($1.toKind.rawValue, $1.toID, $1.role.rawValue) }.map {
            JSONValue.members([
                "kind": .text($0.toKind.rawValue), "id": .int($0.toID), "role": .text($0.role.rawValue), "note": .text($0.note),
            ])
        }
        return CanonicalJSON.bytes(
            .members([
                "schema": .text("mimamori.change-content/1"), "number": .text(number), "product": .int(product), "release": .int(release),
                "kind": .text(changeKind.rawValue), "title": .text(title), "description": .text(description),
                "changesFunction": .text(changesFunction.rawValue), "functionReason": .text(functionReason), "impact": .text(impact),
                "touches": .array(touched),
            ]))
    }

    /// What a signature under it is bound to.
    func signed(in reader: RegistryReader) throws -> SignedSubject {
        SignedSubject(
            kind: .changeRequest, id: id, label: number, digest: BlobStore.digest(try content(in: reader)), author: author,
            product: try reader.get(Product.self, product))
    }
}

extension RegistryReader {
    /// The change request of this number.
    func change(_ number: String) throws -> ChangeRequest { try named(ChangeRequest.self, "number", number) }

    /// What must be granted to touch it.
    func scope(ofChange number: String) throws -> AccessScope { try get(Product.self, try change(number).product).scope }
}
