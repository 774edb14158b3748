import Testing

@testable import CVSS

/// Every input that the impact equations of 3.0 and 3.1 can have, against exact arithmetic on whole numbers of any length.
@Suite struct ExactnessTests {
    @Test func everyReachableScoreIsExact() {
        var losses: Set<Int> = []
        // Impact in hundredths times requirement in tenths: all that a metric can take away, in thousandths.
        let harms = Set([0, 22, 56].flatMap { harm in [5, 10, 15].map { harm * $0 } })
        for first in harms {
            for second in harms {
                for third in harms { losses.insert(min(915_000_000, 1_000_000_000 - (1000 - first) * (1000 - second) * (1000 - third))) }
            }
        }
        #expect(losses.count == 68)
        var count = 0
        for loss in losses where loss > 0 {
            for formula in Score3.Impact.allCases {
                let impact = Self.impact(loss, formula)
                for reach in Self.reaches(isChanged: formula != .unchanged) {
                    let tenths = Score3.tenths(loss: loss, formula, exploitability: reach)
                    #expect(Self.isRoundedUp(tenths, impact, reach, isChanged: formula != .unchanged), "\(loss) \(formula) \(reach) \(tenths)")
                    count += 1
                }
            }
        }
        #expect(Score3.Impact.allCases.allSatisfy { Score3.tenths(loss: 0, $0, exploitability: 38_870_433_750) == 0 })
        #expect(count > 6_000)
    }

    @Test func powersAreCutOffWithinTheirBound() {
        for base in stride(from: 90_000_000_000 as UInt64, to: 9_500_000_000_000, by: 173_000_000_019) {
            for exponent in [1, 2, 13, 15] {
                let power = Natural(decimal: base).raised(to: exponent)
                // The cut-off result in the same units, 10 to the minus 13 times exponent, and how much is missing from it.
                let scale = Natural(decimal: 10_000_000_000_000).raised(to: exponent - 1)
                let low = Natural(decimal: Decimal.power(base, exponent)).times(scale)
                let high = Natural(decimal: Decimal.power(base, exponent) + UInt64(exponent)).times(scale)
                #expect(!(power < low) && power < high)
            }
        }
    }

    /// All products of exploitability weights, in units of 10⁻¹⁰.
    private static func reaches(isChanged: Bool) -> Set<Int> {
        var found: Set<Int> = []
        for vector in [85, 62, 55, 20] {
            for complexity in [77, 44] {
                for privileges in isChanged ? [85, 68, 50] : [85, 62, 27] {
                    for interaction in [85, 62] { found.insert(822 * vector * complexity * privileges * interaction) }
                }
            }
        }
        return found
    }

    /// Decimal places that all sums are held in: they hold the 169 places of a 13th power and the two of its factor.
    private static let places = 171

    private static func units(_ value: Int, _ decimals: Int) -> Natural { Natural(decimal: UInt64(value)).times(.powerOfTen(places - decimals)) }

    /// What the equation adds up and what it takes away.
    private static func impact(_ loss: Int, _ formula: Score3.Impact) -> (plus: Natural, minus: Natural) {
        let factor = Natural(decimal: 325)
        switch formula {
        case .unchanged: return (units(642 * loss, 11), Natural(decimal: 0))
        case .changed:
            let power = Natural(decimal: UInt64(loss - 20_000_000)).raised(to: 15)
            return (units(752 * (loss - 29_000_000), 11), power.times(factor).times(.powerOfTen(places - 137)))
        case .changedModified31:
            return (units(752 * (loss - 29_000_000), 11), Natural(decimal: UInt64(loss * 9731 - 200_000_000_000)).raised(to: 13).times(factor))
        }
    }

    /// Whether `tenths` is the smallest number of tenths that is not below the sum (times 1.08), or 10.0 where the sum is above that.
    private static func isRoundedUp(_ tenths: Int, _ impact: (plus: Natural, minus: Natural), _ reach: Int, isChanged: Bool) -> Bool {
        let factor = Natural(decimal: isChanged ? 108 : 100)
        let plus = impact.plus.plus(units(reach, 10)).times(factor)
        let minus = impact.minus.times(factor)
        // A tenth times the hundred that both sides are multiplied with.
        func bound(_ tenths: Int) -> Natural { minus.plus(units(tenths * 10, 0)) }
        let isHighEnough = tenths == 100 || !(bound(tenths) < plus)
        return isHighEnough && bound(tenths - 1) < plus
    }
}
