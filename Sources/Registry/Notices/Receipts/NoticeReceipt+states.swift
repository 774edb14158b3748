import Diagnostics

extension NoticeReceipt {
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` where it is in no state of these.
    func mustBe(_ states: [DeliveryState]) throws {
        guard states.contains(state) else {
            let wanted = states.map(\.title)
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "送達記録 \(label) は「\(state.title.japanese)」です。できるのは次の状態のときです: \(wanted.map(\.japanese).joined(separator: "、"))",
                    en:
                        "the receipt \(label) is \(state.title.english); this can be done when it is: \(wanted.map(\.english).joined(separator: "; "))"
                ))
        }
    }

    /// `NT-2026-0001 #17`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Notice.self, notice).number) \(id == 0 ? "#new" : label)"
    }
}

extension NoticeLetter {
    /// `NT-2026-0001 ja`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(Notice.self, notice).number) \(label)" }
}

extension RegistryReader {
    /// What must be granted to touch a receipt.
    func scope(ofReceipt id: Int) throws -> AccessScope {
        let notice = try get(Notice.self, try get(NoticeReceipt.self, id).notice)
        return try get(Product.self, notice.product).scope
    }
}
