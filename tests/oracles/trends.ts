/**
 * Published trend cases: year, count, total, value, low, high; and what the publisher's rule says about them.
 *
 * Source: dhsc-govuk/FingertipsNext, trend-analysis/TrendAnalysisApp.UnitTests, commit d1600f4a, MIT licence; figures of
 * the Office for Health Improvement and Disparities. χ² and the slopes without one point were computed independently
 * (Python) with the same formula from these numbers.
 */
type Row = readonly [year: number, count: number, total: number, value: number, low: number, high: number]

export const diabetes: readonly Row[] = [
  [2020, 3455176, 48783947, 7.0826, 7.0754, 7.094],
  [2021, 3491868, 49122259, 7.1085, 7.1013, 7.1199],
  [2022, 3625401, 49956777, 7.2571, 7.2499, 7.2684],
  [2023, 3774801, 50649129, 7.4528, 7.4456, 7.4643],
  [2024, 3938080, 51441896, 7.6554, 7.6481, 7.6669],
]

export const vaccination: readonly Row[] = [
  [2020, 57274, 61834, 92.6254, 92.4168, 92.8288],
  [2021, 55865, 60511, 92.3221, 92.1072, 92.5315],
  [2022, 53681, 59074, 90.8708, 90.6358, 91.1004],
  [2023, 51767, 57508, 90.017, 89.7694, 90.2594],
  [2024, 53185, 59028, 90.1013, 89.8578, 90.3396],
]

export const sightLoss: readonly Row[] = [
  [2020, 1416, 48246126, 2.935, 2.7841, 3.0919],
  [2021, 935, 48440507, 1.93028, 1.8085, 2.058],
  [2022, 1344, 48753376, 2.7567, 2.6113, 2.9082],
  [2023, 1415, 49300918, 2.8701, 2.7225, 3.0237],
  [2024, 1502, 49866388, 3.0121, 2.8616, 3.1683],
]

export const readmissions: readonly Row[] = [
  [2020, 927525, 6490048, 14.3, 14.3, 14.3],
  [2021, 772357, 5004131, 15.4, 15.4, 15.5],
  [2022, 861406, 6006520, 14.3, 14.3, 14.4],
  [2023, 835533, 5892913, 14.2, 14.1, 14.2],
  [2024, 939199, 6340538, 14.8, 14.8, 14.8],
]

export const cancerMortality: readonly Row[] = [
  [2019, 61807, 51510878, 126.9341, 125.9343, 127.94],
  [2020, 61740, 51530437, 125.829, 124.8371, 126.8268],
  [2021, 60202, 51653460, 121.5234, 120.5533, 122.4993],
  [2022, 60192, 51966274, 122.3782, 121.4012, 123.361],
  [2023, 59423, 52380101, 120.7742, 119.8035, 121.7507],
]

/** χ² of the weighted slope. */
export const publishedChiSquares = {
  diabetes: 9740.102184854799,
  vaccination: 418.5365685312194,
  sightLoss: 33.485780673689405,
  cancerMortality: 97.09532066902787,
} as const
