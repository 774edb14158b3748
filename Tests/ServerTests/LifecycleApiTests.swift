import JSONStream
import Registry
import Testing

@testable import Server

/// The life cycle, notices and the installed base through the API.
@Suite struct LifecycleApiTests {
    @Test func theLifeCycleIsThere() async throws {
        try await PageHouse.with { house async throws in
            let token = try await house.token(.quality)
            try await house.ask { door async throws in
                let door = door.with(token: token)
                let life = try await door.get("/api/v1/products/PUMP-100/lifecycle")
                #expect(life.text("stage") == "support" && life.text("eol") == "2036-11-01" && life.text("today") == "2026-11-27")
                #expect(life.member("plan") == .number("1"))
                let plans = try await door.get("/api/v1/products/PUMP-100/plans")
                #expect(plans.items?.map { $0["state"]?.stringValue } == ["approved", "draft"])
                let ends = try await door.get("/api/v1/products/PUMP-100/ends")
                let cloud = try #require(ends.items?.first { $0["resource"]?.stringValue == "resource:CLOUD" })
                #expect(cloud["end"]?.stringValue == "2030-01-01" && cloud["endsEarlier"] == .bool(true) && cloud["isTreated"] == .bool(true))
                #expect(cloud["origin"]?.stringValue == "vendor" && cloud["decision"]?.stringValue == "substitution")
                for path in ["products/PUMP-100/notices-due", "calendar", "notices", "devices", "institutions"] {
                    let answer = try await door.get("/api/v1/\(path)")
                    #expect(answer.status == 200 && answer.items?.isEmpty == false, "\(path): \(answer.body)")
                }
                let notice = try await door.get("/api/v1/notices/NT-2026-0002")
                #expect(notice.text("state") == "approved" && notice.member("receipts")?.arrayValue?.count == 1)
            }
        }
    }

    @Test func aPlanAndANoticeAreMade() async throws {
        try await PageHouse.with { house async throws in
            let (author, approver) = (try await house.token(.quality), try await house.token(.safety))
            try await house.ask { door async throws in
                let plan = """
                    {"release":"2026-11-01","eol":"2035-11-01","eos":"2038-10-31","reason":"earlier",
                     "inputs":["hardware_supply|none|minutes|2026-10-01|high","third_party_software|none|minutes|2026-10-01|high",
                               "development_environment|none|minutes|2026-10-01|high"]}
                    """
                let made = try await door.with(token: author).post("/api/v1/products/PUMP-100/plans", plan)
                #expect(made.status == 201 && made.member("number") == .number("3"), "\(made.body)")
                let wrong = plan.replacing("2038-10-31", with: "2030-10-31")
                #expect(try await door.with(token: author).post("/api/v1/products/PUMP-100/plans", wrong).code == "LIFE-001")
                let broken = plan.replacing("|high\"]", with: "\"]")
                #expect(try await door.with(token: author).post("/api/v1/products/PUMP-100/plans", broken).status == 422)
                let password = #"{"password":"\#(House.password)"}"#
                #expect(try await door.with(token: author).post("/api/v1/products/PUMP-100/plans/3/approve", password).status == 403)
                let approved = try await door.with(token: approver).post("/api/v1/products/PUMP-100/plans/3/approve", password)
                #expect(approved.text("state") == "approved" && approved.text("approver") == "safety", "\(approved.body)")
                let draft = try await door.with(token: author).post("/api/v1/notices", #"{"product":"PUMP-100","subject":"eos"}"#)
                #expect(draft.status == 201 && draft.text("day") == "2038-10-31", "\(draft.body)")
                let number = draft.text("number") ?? ""
                #expect(try await door.with(token: approver).post("/api/v1/notices/\(number)/approve", password).text("state") == "approved")
                let receipt = #"{"institution":"H-001","state":"handed-over","evidence":"registered letter 1"}"#
                let noted = try await door.with(token: author).post("/api/v1/notices/\(number)/receipts", receipt)
                #expect(noted.status == 200 && noted.member("notReached")?.arrayValue?.isEmpty == true, "\(noted.body)")
            }
        }
    }
}

extension Answer {
    /// The items of a list.
    fileprivate var items: [JSONValue]? { member("items")?.arrayValue }
}
