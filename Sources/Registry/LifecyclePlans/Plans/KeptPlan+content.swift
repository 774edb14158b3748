import Database
import JSONStream
import Lifecycle

extension KeptPlan {
    /// What it was based on, in the order in which it was written down.
    func inputs(in reader: RegistryReader) throws -> [KeptPlanInput] { try reader.list(KeptPlanInput.self, where: "plan_id = ?", [.integer(id)]) }

    /// What an approval is about: the days, the reason and every input.
    func content(in reader: RegistryReader) throws -> [UInt8] {
        let inputs = try inputs(in: reader).map {
            JSONValue.members([
                "kind": .text($0.inputKind.rawValue), "finding": .text($0.finding), "source": .text($0.source), "dated": .text($0.dated),
                "confidence": .text($0.confidence.rawValue),
            ])
        }
        return CanonicalJSON.bytes(
            .members([
                "schema": .text("mimamori.plan-content/1"), "product": .int(product), "number": .int(number), "release": .text(releaseOn),
                "eol": .text(eolOn), "eos": .text(eosOn), "reason": .text(reason), "inputs": .array(inputs),
            ]))
    }

    /// What a signature under it is bound to.
    func signed(in reader: RegistryReader) throws -> SignedSubject {
        let product = try reader.get(Product.self, product)
        return SignedSubject(
            kind: .lifecyclePlan, id: id, label: "\(product.code)#\(number)", digest: BlobStore.digest(try content(in: reader)), author: author,
            product: product)
    }
}
