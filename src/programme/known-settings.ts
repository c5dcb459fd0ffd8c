/**
 * Which settings a part of a programme knows, taken from the schema, so that a misspelt one can be told with the right one.
 */
import type * as z from "zod/mini";

type Schema = z.core.$ZodType;

/**
 * The settings of the object at a path, as the schema names them; empty where the schema has no object there. Where an
 * object may be one of several, such as a question of one kind, `input` tells which.
 *
 * @param path Keys and indices from the whole down to the object.
 * @param input What was parsed with the schema.
 */
export function knownSettings(
  schema: Schema,
  path: readonly PropertyKey[],
  input: unknown,
): readonly string[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "optional":
      return knownSettings(definition.innerType, path, input);
    case "array":
      return path.length === 0 ? [] : knownSettings(definition.element, path.slice(1), at(input, path[0]!));
    case "union":
      return definition.options
        .filter((option) => fits(option, input, definition.discriminator))
        .flatMap((option) => knownSettings(option, path, input));
    case "object":
      return inObject(definition.shape, path, input);
    default:
      return [];
  }
}

function inObject(
  shape: Readonly<Record<string, Schema>>,
  path: readonly PropertyKey[],
  input: unknown,
): readonly string[] {
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape);
  const part = shape[String(key)];
  return part === undefined ? [] : knownSettings(part, rest, at(input, key));
}

/** Whether the discriminator's value is that of an option; without a discriminator any may be meant. */
function fits(option: Schema, input: unknown, discriminator: string | undefined): boolean {
  if (discriminator === undefined) return true;
  const literal = option._zod.propValues?.[discriminator];
  return literal?.has(at(input, discriminator) as string) === true;
}

function definitionOf(schema: Schema): z.core.$ZodTypes["_zod"]["def"] & { readonly discriminator?: string } {
  return (schema as z.core.$ZodTypes)._zod.def;
}

function at(input: unknown, key: PropertyKey): unknown {
  return typeof input === "object" && input !== null
    ? (input as Record<PropertyKey, unknown>)[key]
    : undefined;
}
