import Testing

/// What is said of an object that fits none of several classes, told apart by one member: what its own class says, and nothing else.
@Suite struct ChoiceReportTests {
    private static func schema(_ choice: String) -> String {
        func branch(_ name: String, _ rest: String) -> String {
            #"{"if":{"properties":{"type":{"const":"\#(name)"}},"required":["type"]},"then":{"properties":{"type":true,\#(rest)},"required":["to"]},"#
                + #""else":{"const":"Not a \#(name)"}}"#
        }
        let branches = [
            branch("a", #""to":{"anyOf":[{"type":"array","minItems":1}]},"n":{"type":"number"}"#), branch("b", #""to":{"type":"string"}"#),
        ]
        return #"{"\#(choice)":[\#(branches.joined(separator: ","))],"unevaluatedProperties":false}"#
    }

    static let rows: [(instance: String, keywords: [String])] = [
        (#"{"type":"a","to":[]}"#, ["minItems"]), (#"{"type":"a","to":[],"n":"x"}"#, ["minItems", "type"]), (#"{"type":"a","to":[1]}"#, []),
        // What its class does not have is still told.
        (#"{"type":"a","to":[],"x":1}"#, ["minItems", "unevaluatedProperties"]), (#"{"type":"b"}"#, ["required"]),
        (#"{"type":"b","to":"","n":1}"#, ["unevaluatedProperties"]),
    ]

    @Test(arguments: rows.indices, ["anyOf", "oneOf"]) func reports(_ index: Int, _ choice: String) throws {
        let row = Self.rows[index]
        #expect(try broken(Self.schema(choice), row.instance).sorted() == row.keywords, "\(row.instance)")
    }

    /// A class that there is not: that is all there is to say.
    @Test(arguments: ["anyOf", "oneOf"]) func noSuchClass(_ choice: String) throws {
        #expect(try broken(Self.schema(choice), #"{"type":"c","to":1,"x":2}"#) == [choice])
        #expect(try broken(Self.schema(choice), #"{"to":1}"#) == [choice])
    }
}
