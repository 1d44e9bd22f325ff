/** `GET /v1/articles/{articleId}/annotations`: what the article says, for tools that mark texts. */
import type { FastifyInstance } from 'fastify'
import {
  ANNOTATIONS_CONTENT_TYPE,
  ANNOTATIONS_MEDIA_TYPE,
  AnnotationPage,
  annotationPage,
} from '../formats/annotations.js'
import type { Context } from '../http/context.js'
import { absolute } from '../http/links.js'
import { answers } from '../http/openapi.js'
import { recordsWith } from '../http/records.js'
import { absent, getOr404, idParameter, NO_QUERY } from '../http/resource.js'

export const annotations = async (app: FastifyInstance, { store, vocabulary, origin }: Context) => {
  app.get('/v1/articles/:articleId/annotations', {
    config: { contentType: ANNOTATIONS_CONTENT_TYPE },
    schema: {
      operationId: 'getArticleAnnotations',
      tags: ['Articles'],
      summary: 'Get the facts of an article as annotations',
      description:
        'Every fact as a W3C Web Annotation of the text, in reading order. ' +
        `The media type has the profile of Web Annotation: \`${ANNOTATIONS_CONTENT_TYPE}\`.`,
      params: idParameter('article'),
      querystring: NO_QUERY,
      response: answers(
        'A page with all annotations.',
        { [ANNOTATIONS_MEDIA_TYPE]: AnnotationPage },
        { 'not-found': absent('article', 'no-such-id') },
      ),
    },
    handler: async (request, reply) => {
      const article = await getOr404(store, vocabulary.article, request.params)
      const facts = await Promise.all(
        vocabulary.facts.map(async (kind) =>
          (await recordsWith(store, kind, 'article', article.id)).map((document) => ({
            kind,
            document: absolute(document, origin),
          })),
        ),
      )
      const page = annotationPage(absolute(article, origin), facts.flat())
      return reply.type(ANNOTATIONS_CONTENT_TYPE).send(JSON.stringify(page))
    },
  })
}
