import Foundation
import JSONStream
import Testing

@Suite("Thousands of damaged documents")
struct FuzzTests {
    @Test("The reader ends in a value or an error, skipping agrees, and Foundation accepts whatever it accepts")
    func reader() {
        var random = SeededRandom(seed: 20_240_601)
        var accepted = 0
        for _ in 0..<12_000 {
            let bytes = Mutation.next(using: &random)
            let result = read(bytes)
            #expect(skip(bytes) == result.error, "\(shown(bytes))")
            switch result {
            case .success(let tree):
                accepted += 1
                // Foundation wants numbers to fit into a Double; we keep their text, whatever it says.
                if (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) == nil, !hasHugeNumber(tree) {
                    Issue.record("accepted here but not by Foundation: \(shown(bytes))")
                }
                var json = JSONWriter()
                json.value(tree)
                #expect(read(json.bytes) == .success(tree), "\(shown(bytes))")
            case .failure(let error):
                #expect((0...bytes.count).contains(error.offset) && error.line >= 1 && error.column >= 1, "\(shown(bytes)): \(error)")
            }
        }
        #expect(accepted > 200, "the changes are too wild to test what is accepted")
    }

    @Test("The splitter ends in records or an error, the same in any chunks; its records are what the reader of the whole would see")
    func splitter() {
        var random = SeededRandom(seed: 7)
        var agreed = 0
        for _ in 0..<8000 {
            let bytes = Mutation.next(using: &random)
            let whole = Splitting([bytes[...]])
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(Splitting([bytes[..<cut], bytes[cut...]]) == whole, "\(shown(bytes))")
            for piece in whole.pieces {
                #expect(bytes[piece.offset...].starts(with: piece.bytes), "\(shown(bytes))")
            }
            if let error = whole.error {
                #expect((0...bytes.count).contains(error.offset) && error.line >= 1 && error.column >= 1, "\(shown(bytes)): \(error)")
            } else if whole.pieces.allSatisfy({ !$0.pointer.isEmpty && read($0.bytes).error == nil }) {
                // An array or a wrapping object of good records is one good document.
                #expect(read(bytes).error == nil, "\(shown(bytes))")
                agreed += 1
            }
            // The other way round: what is a good document of objects in an array is a good feed.
            if case .success(let tree) = read(bytes), let records = Self.records(of: tree) {
                #expect(whole.error == nil && whole.pieces.map { read($0.bytes) } == records.map { .success($0) }, "\(shown(bytes))")
            }
        }
        #expect(agreed > 100)
    }

    /// The records in a good document that is a feed; nil if it is none, or if its keys may be written with escapes.
    private static func records(of tree: JSONValue) -> [JSONValue]? {
        switch tree {
        case .object(let members):
            let wrapped = members.filter { $0.key == "vulnerabilities" && $0.value.arrayValue != nil }
            guard !wrapped.isEmpty else { return [tree] }
            let records = wrapped.flatMap { $0.value.arrayValue ?? [] }
            return records.allSatisfy(\.isObject) ? records : nil
        case .array(let elements): return elements.allSatisfy(\.isObject) ? elements : nil
        default: return nil
        }
    }

    private func hasHugeNumber(_ tree: JSONValue) -> Bool {
        switch tree {
        case .number(let text): Double(text).map { !$0.isFinite } ?? true
        case .array(let elements): elements.contains(where: hasHugeNumber)
        case .object(let members): members.contains { hasHugeNumber($0.value) }
        default: false
        }
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        if case .object = self { true } else { false }
    }
}
