import Diagnostics
import Foundation
import JSONStream
import Testing

@testable import Inputs

/// A feed with a record a line loses the lines that are broken, and no other.
struct JSONLinesTests {
    /// - Parameter takesSound: good records with a line for themselves are taken where they begin; their place is -1 then.
    private func read(
        _ text: String, takesSound: Bool = false
    ) throws -> (records: [String], places: [Int], problems: [(line: Int, column: Int)]) {
        let path = FileManager.default.temporaryDirectory.appending(path: "mimamori-lines-\(UUID().uuidString).jsonl")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var records: [String] = []
        var places: [Int] = []
        var problems: [(Int, Int)] = []
        try RecordStream.read(
            path.path, wrapperKeys: ["vulnerabilities"],
            damaged: { if let error = $0.error as? JSONError { problems.append((error.line, error.column)) } },
            sound: { _, bytes, _, _ in
                let record = Array(bytes)
                var json = JSONReader(ByteBlock(record))
                guard takesSound, (try? json.skip()) != nil, (try? json.end()) != nil,
                    !String(decoding: record, as: UTF8.self).contains("vulnerabilities")
                else { return nil }
                records.append(String(decoding: record, as: UTF8.self).filter { $0 != "\r" })
                places.append(-1)
                return record.count
            },
            body: { _, record in
                records.append(String(decoding: record.block.bytes, as: UTF8.self))
                places.append(record.linesBefore)
            })
        return (records, places, problems)
    }

    /// Taken where they begin or handed over: the records, the places of those handed over and what is wrong are the same.
    @Test(arguments: [
        "{\"a\":1}\n{\"a\":2}\n{\"a\":\n{\"a\":4}\n{\"a\":\"5\n{\"a\":6}\n", "{\"a\":1}\n{\"a\":2}\n[1]\nwords\n{\"a\":3}\n]\n\n{\"a\":4}",
        "{\"a\":\n{\"a\":2}\n{\"a\":3}\n", "{\"a\":1}\n{\"a\":2}\n{\"a\":3", "{\"a\":1}\n{\"a\":2}\n\n{\"a\":3} {\"a\":4}\n{\"a\":5}  \n{\"a\":6}\n",
        "{\"a\":1}\n{\"a\":2}\n{\n  \"a\": [\n    {}\n  ]\n}\n{\"a\":4}\r\n{\"vulnerabilities\":[{\"b\":1},{\"b\":2}]}\n{\"a\":5}\n{\"a\":6}\nx\n",
    ])
    func takenOrHandedOver(text: String) throws {
        let (plain, quick) = (try read(text), try read(text, takesSound: true))
        #expect(quick.records.map { $0.filter { $0 != " " } } == plain.records.map { $0.filter { $0 != " " } })
        #expect(quick.problems.map(\.line) == plain.problems.map(\.line) && quick.problems.map(\.column) == plain.problems.map(\.column))
        #expect(zip(quick.places, plain.places).allSatisfy { $0 == $1 || $0 == -1 })
        #expect(quick.places.contains(-1))
    }

    @Test func aRecordThatBreaksOffEndsWithItsLine() throws {
        let found = try read("{\"a\":1}\n{\"a\":2}\n{\"a\":\n{\"a\":4}\n{\"a\":\"5\n{\"a\":6}\n")
        #expect(found.records == ["{\"a\":1}", "{\"a\":2}", "{\"a\":4}", "{\"a\":6}"])
        #expect(found.places == [0, 1, 3, 5])
        #expect(found.problems.map(\.line) == [3, 5])
        #expect(found.problems.map(\.column) == [6, 8])
    }

    @Test func whatIsNoRecordIsPassedOver() throws {
        let found = try read("{\"a\":1}\n{\"a\":2}\n[1]\nwords\n{\"a\":3}\n]\n\n{\"a\":4}")
        #expect(found.records == ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":4}"])
        #expect(found.problems.map(\.line) == [3, 6])
    }

    @Test func theFirstLineMayBeBrokenToo() throws {
        let found = try read("{\"a\":\n{\"a\":2}\n{\"a\":3}\n")
        #expect(found.records == ["{\"a\":2}", "{\"a\":3}"])
        #expect(found.problems.map(\.line) == [1])
    }

    @Test func theLastLineMayBeCut() throws {
        let found = try read("{\"a\":1}\n{\"a\":2}\n{\"a\":3")
        #expect(found.records.count == 2)
        #expect(found.problems.map(\.line) == [3])
    }

    /// Documents one behind the other, some on one line and some on many.
    @Test func recordsOfManyLinesAmongOthersAreRead() throws {
        let found = try read("{\"a\":1}\n{\"a\":2}\n{\n  \"a\": [\n    {}\n  ]\n}\n{\"a\":4}\r\n{\"vulnerabilities\":[{\"b\":1},{\"b\":2}]}\n")
        #expect(found.records.count == 6)
        #expect(found.places == [0, 1, 2, 7, 8, 8])
        #expect(found.problems.isEmpty)
    }

    /// An array and a wrapped feed with a record a line are what they are.
    @Test(arguments: ["[{\"a\":1},\n{\"a\":2}]", "{\"vulnerabilities\":[\n{\"a\":1},\n{\"a\":2}\n]}", "[\n{\"a\":1},\n{\"a\":2}]"])
    func otherShapesStay(_ text: String) throws {
        let found = try read(text)
        #expect(found.records.count == 2 && found.problems.isEmpty)
    }

    /// Whatever the chunks: a feed of more than one.
    @Test func longFeedsAreReadInPieces() throws {
        let filler = String(repeating: "x", count: 1_000)
        let lines = (0..<2_000).map { number in number % 500 == 499 ? "{\"a\":" : "{\"number\":\(number),\"text\":\"\(filler)\"}" }
        let found = try read(lines.joined(separator: "\n"))
        #expect(found.records.count == 1_996)
        #expect(found.problems.count == 4)
        #expect(found.places == (0..<2_000).filter { $0 % 500 != 499 })
    }
}
