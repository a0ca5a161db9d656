/** How points of one plane become those of another: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export type Point = readonly [number, number]

/** Takes numbers as the library hands them over; what is no matrix changes nothing. */
export const matrixOf = (given: unknown): Matrix => {
  const numbers = ArrayBuffer.isView(given) ? [...(given as unknown as number[])] : given
  return Array.isArray(numbers) && numbers.length >= 6 && numbers.every((n) => Number.isFinite(n))
    ? (numbers.slice(0, 6) as unknown as Matrix)
    : [1, 0, 0, 1, 0, 0]
}

/** The second first, then the first. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f]
